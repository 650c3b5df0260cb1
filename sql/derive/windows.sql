-- Sums over 3 and over 12 calendar months (never rows), one of each for every shorter step that ends one. A window with an absent step, a
-- withheld one, one that was counted otherwise or a declared break inside it has no sum; one with a doubtful step is doubtful as a whole. Both lengths come from one sort of the steps, which is most of the work.
-- Of the series of one part, $part of $parts.
INSERT INTO observation
WITH mine AS (  -- every part has its share of each data set
  SELECT * FROM series QUALIFY (row_number() OVER (PARTITION BY dataset ORDER BY position)) % $parts = $part
), step AS (
  SELECT o.*, d.step_months, o.first_month + d.step_months AS ends_before,
    CASE o.status WHEN 'withheld' THEN 3 WHEN 'broken' THEN 2 WHEN 'doubtful' THEN 1 ELSE 0 END AS obstacle
  FROM observation o
  JOIN mine s ON s.id::series_id = o.series
  JOIN dataset d ON d.id = s.dataset
  WHERE o.months = d.step_months AND d.step_months < 12
), summed AS (
  SELECT series, area, denominator, step_months, ends_before,
    SUM(numerator) OVER quarter AS numerator_3,
    SUM(unlocated) OVER quarter AS unlocated_3,
    SUM(outside) OVER quarter AS outside_3,
    SUM(months_supplied) OVER quarter AS months_supplied_3,
    MAX(obstacle) OVER quarter AS obstacle_3,
    SUM(numerator) OVER year AS numerator_12,
    SUM(unlocated) OVER year AS unlocated_12,
    SUM(outside) OVER year AS outside_12,
    SUM(months_supplied) OVER year AS months_supplied_12,
    MAX(obstacle) OVER year AS obstacle_12
  FROM step
  WINDOW quarter AS (PARTITION BY series, area ORDER BY ends_before RANGE BETWEEN (3 - step_months) PRECEDING AND CURRENT ROW),
    year AS (PARTITION BY series, area ORDER BY ends_before RANGE BETWEEN (12 - step_months) PRECEDING AND CURRENT ROW)
), calendar_window AS (
  SELECT series, area, denominator, ends_before, 3 AS months, numerator_3 AS numerator, unlocated_3 AS unlocated, outside_3 AS outside,
    months_supplied_3 AS months_supplied, obstacle_3 AS obstacle
  FROM summed
  WHERE step_months < 3
  UNION ALL
  SELECT series, area, denominator, ends_before, 12, numerator_12, unlocated_12, outside_12, months_supplied_12, obstacle_12
  FROM summed
), era AS (
  SELECT b.series::series_id AS series, a.code AS area, b.month FROM series_break b JOIN area a ON b.recorder IN ('', a.code, a.parent)
), judged AS (
  SELECT w.*, ends_before - months AS first_month,
    CASE WHEN w.months_supplied < w.months THEN 'incomplete'
      WHEN w.obstacle = 3 THEN 'withheld'
      WHEN w.obstacle = 2 THEN 'broken'
      WHEN EXISTS (SELECT 1 FROM era b WHERE b.series = w.series AND b.area = w.area::VARCHAR AND b.month > w.ends_before - w.months AND b.month < w.ends_before)
        THEN 'broken'
      WHEN w.obstacle = 1 THEN 'doubtful'
      ELSE 'counted' END AS status
  FROM calendar_window w
)
SELECT series, area, first_month, months,
  CASE WHEN status IN ('counted', 'doubtful') THEN numerator::BIGINT END,
  CASE WHEN status IN ('counted', 'doubtful') THEN unlocated::BIGINT END,
  CASE WHEN status IN ('counted', 'doubtful') THEN outside::BIGINT END,
  denominator,
  months_supplied::BIGINT,
  status
FROM judged
