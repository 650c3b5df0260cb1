-- One observation a series, force and step of coverage: the sum of the force's own records, located or not.
-- A force that supplied a step but lists no record of a category recorded none: 0 is a count there. Where zeros are printed, a category that is
-- not there is not known, and without it there is no sum.
-- What was published of a doubtful step is its count, under a status of its own: whatever asks for counted steps goes without it.
-- Of measures under disclosure control, counts that are withheld stand together under the area 'withheld', those without a place or outside
-- under 'elsewhere', and how many of these there are of each is not known here.
-- Of the series of one part, $part of $parts.
INSERT INTO observation
WITH mine AS (  -- every part has its share of each data set
  SELECT * FROM series QUALIFY (row_number() OVER (PARTITION BY dataset ORDER BY position)) % $parts = $part
), own_place AS (  -- where a force's own records can lie: its districts, and those that a figure combines
  SELECT code, parent FROM area WHERE counting = 'located'
  UNION
  SELECT c.area, a.parent FROM combined_area c JOIN area a ON a.code = c.member
), recorded AS (  -- a force's records of a category, wherever they lie: series add these up
  SELECT r.dataset, r.force, r.month, r.category,
    SUM(r.n)::BIGINT AS n,
    SUM(CASE WHEN r.area IS NULL THEN r.n ELSE 0 END)::BIGINT AS unlocated,
    SUM(CASE WHEN r.area <> 'withheld' AND d.code IS NULL THEN r.n ELSE 0 END)::BIGINT AS outside
  FROM recorded_count r
  LEFT JOIN own_place d ON TRY_CAST(d.code AS count_place) = r.area AND TRY_CAST(d.parent AS count_place) = r.force
  WHERE r.dataset IN (SELECT dataset::count_dataset FROM mine)
  GROUP BY r.dataset, r.force, r.month, r.category
), summed AS (
  SELECT c.series, r.force, r.month,
    SUM(r.n)::BIGINT AS numerator,
    SUM(r.unlocated)::BIGINT AS unlocated,
    SUM(r.outside)::BIGINT AS outside,
    COUNT(*) AS categories
  FROM recorded r
  JOIN mine s ON s.dataset::count_dataset = r.dataset
  JOIN series_category c ON c.series = s.id AND TRY_CAST(c.category AS count_category) = r.category
  GROUP BY c.series, r.force, r.month
), adds_up AS (
  SELECT series, COUNT(*) AS categories FROM series_category GROUP BY series
), step AS (
  SELECT s.id AS series, f.code AS area, v.month, d.step_months, d.located, t.numerator, t.unlocated, t.outside,
    CASE s.denominator WHEN 'households' THEN f.households ELSE f.residents END AS denominator,
    s.measure IN (SELECT measure FROM measure_disclosure) AS is_controlled,
    CASE WHEN v.status NOT IN ('supplied', 'doubtful') THEN v.status WHEN u.force IS NOT NULL THEN 'broken' WHEN w.area IS NOT NULL THEN 'withheld'
      WHEN d.zeros_printed = 1 AND t.categories IS DISTINCT FROM n.categories THEN 'not_held'
      WHEN v.status = 'doubtful' THEN 'doubtful'
      ELSE 'counted' END AS status
  FROM mine s
  JOIN adds_up n ON n.series = s.id
  JOIN dataset d ON d.id = s.dataset
  JOIN coverage v ON v.dataset = s.dataset AND v.month >= COALESCE(s.first_month, v.month)
    AND v.month + d.step_months - 1 <= COALESCE(s.last_month, v.month + d.step_months - 1)
  JOIN area f ON f.code = v.force AND f.counting = 'recorder'
  LEFT JOIN summed t ON t.series = s.id AND t.force = f.code AND t.month = v.month
  LEFT JOIN withheld_count w ON w.series = s.id AND w.area = f.code AND w.month = v.month
  LEFT JOIN indistinct_step u ON u.series = s.id AND u.force = v.force AND u.month = v.month
)
SELECT series, area, month, step_months,
  CASE WHEN status IN ('counted', 'doubtful') THEN COALESCE(numerator, 0) END,
  CASE WHEN status IN ('counted', 'doubtful') AND located = 1 AND NOT is_controlled THEN COALESCE(unlocated, 0) END,
  CASE WHEN status IN ('counted', 'doubtful') AND located = 1 AND NOT is_controlled AND area IN (SELECT parent FROM own_place)
    THEN COALESCE(outside, 0) END,
  denominator,
  CASE WHEN status IN ('broken', 'counted', 'doubtful', 'withheld') THEN step_months ELSE 0 END,
  status
FROM step
