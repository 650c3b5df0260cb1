-- One observation a series, district and step: its own territorial force's records located there. Where a data set counts it together with
-- others, and not alone, what it counts of them all; nothing where that is doubtful. A doubtful step keeps its count.
-- Texts are cast to the types of counts and statistics once, where they are few: everything below joins numbers. A place that no count can have
-- becomes NULL and joins nothing.
-- Of the series of one part, $part of $parts.
INSERT INTO observation
WITH mine AS (  -- every part has its share of each data set
  SELECT id::series_id AS series, dataset::count_dataset AS dataset, denominator, first_month, last_month
  FROM series
  QUALIFY (row_number() OVER (PARTITION BY dataset ORDER BY position)) % $parts = $part
), adds_to AS (
  SELECT series::series_id AS series, TRY_CAST(category AS count_category) AS category FROM series_category
), adds_up AS (
  SELECT series, COUNT(*) AS categories FROM adds_to GROUP BY series
), district AS (
  SELECT code::area_code AS code, TRY_CAST(code AS count_place) AS place, TRY_CAST(parent AS count_place) AS force, households, residents
  FROM area
  WHERE counting = 'located'
), covered AS (
  SELECT dataset::count_dataset AS dataset, TRY_CAST(force AS count_place) AS force, month, status FROM coverage
), summed AS (
  SELECT c.series, r.force, r.area, r.month, SUM(r.n)::BIGINT AS numerator, COUNT(*) AS categories  -- a cell is one row
  FROM recorded_count r
  JOIN mine s ON s.dataset = r.dataset
  JOIN adds_to c ON c.series = s.series AND c.category = r.category
  WHERE r.area IS NOT NULL
  GROUP BY c.series, r.force, r.area, r.month
), combined AS (
  SELECT t.series, t.force, a.place AS area, t.month, t.numerator
  FROM summed t
  JOIN adds_up n ON n.series = t.series AND n.categories = t.categories
  JOIN combined_area c ON TRY_CAST(c.area AS count_place) = t.area
  JOIN district a ON a.place = TRY_CAST(c.member AS count_place) AND a.force = t.force
), placed AS (  -- a force's file without any place says nothing of its districts
  SELECT DISTINCT dataset, force, month FROM recorded_count WHERE area IS NOT NULL
), withheld AS (
  SELECT series::series_id AS series, TRY_CAST(area AS count_place) AS area, month FROM withheld_count
), indistinct AS (
  SELECT series::series_id AS series, TRY_CAST(force AS count_place) AS force, month FROM indistinct_step
), step AS (
  SELECT s.series, a.code AS area, v.month, d.step_months, t.numerator, b.numerator AS together,
    CASE s.denominator WHEN 'households' THEN a.households ELSE a.residents END AS denominator,
    CASE WHEN v.status NOT IN ('supplied', 'doubtful') THEN v.status
      WHEN p.force IS NULL AND w.area IS NULL THEN CASE d.zeros_printed WHEN 1 THEN 'not_held' ELSE 'incomplete' END
      WHEN u.force IS NOT NULL THEN 'broken' WHEN w.area IS NOT NULL THEN 'withheld'
      WHEN t.series IS NULL AND b.series IS NOT NULL THEN CASE v.status WHEN 'doubtful' THEN 'not_held' ELSE 'combined' END
      WHEN d.zeros_printed = 1 AND t.categories IS DISTINCT FROM n.categories THEN 'not_held'
      WHEN v.status = 'doubtful' THEN 'doubtful'
      ELSE 'counted' END AS status
  FROM mine s
  JOIN adds_up n ON n.series = s.series
  JOIN dataset d ON d.id::count_dataset = s.dataset AND d.located = 1
  JOIN covered v ON v.dataset = s.dataset AND v.month >= COALESCE(s.first_month, v.month)
    AND v.month + d.step_months - 1 <= COALESCE(s.last_month, v.month + d.step_months - 1)
  JOIN district a ON a.force = v.force
  LEFT JOIN summed t ON t.series = s.series AND t.force = a.force AND t.area = a.place AND t.month = v.month
  LEFT JOIN combined b ON b.series = s.series AND b.force = a.force AND b.area = a.place AND b.month = v.month
  LEFT JOIN withheld w ON w.series = s.series AND w.area = a.place AND w.month = v.month
  LEFT JOIN placed p ON p.dataset = s.dataset AND p.force = a.force AND p.month = v.month
  LEFT JOIN indistinct u ON u.series = s.series AND u.force = a.force AND u.month = v.month
)
SELECT series, area, month, step_months,
  CASE WHEN status IN ('counted', 'doubtful') THEN COALESCE(numerator, 0) WHEN status = 'combined' THEN together END,
  NULL,
  NULL,
  denominator,
  CASE WHEN status IN ('broken', 'counted', 'doubtful', 'withheld') THEN step_months ELSE 0 END,
  status
FROM step
