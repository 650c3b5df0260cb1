-- One observation a series, district and step: its own territorial force's records located there. Where a data set counts it together with
-- others, and not alone, what it counts of them all; nothing where that is doubtful. A doubtful step keeps its count.
-- Of the series of one part, $part of $parts.
INSERT INTO observation
WITH mine AS (  -- every part has its share of each data set
  SELECT * FROM series QUALIFY (row_number() OVER (PARTITION BY dataset ORDER BY position)) % $parts = $part
), summed AS (
  SELECT c.series, r.force, r.area, r.month, SUM(r.n)::BIGINT AS numerator, COUNT(*) AS categories  -- a cell is one row
  FROM recorded_count r
  JOIN mine s ON s.dataset = r.dataset
  JOIN series_category c ON c.series = s.id AND c.category = r.category
  WHERE r.area IS NOT NULL
  GROUP BY c.series, r.force, r.area, r.month
), adds_up AS (
  SELECT series, COUNT(*) AS categories FROM series_category GROUP BY series
), own AS (
  SELECT t.* FROM summed t JOIN area a ON a.code = t.area AND a.parent = t.force AND a.counting = 'located'
), combined AS (
  SELECT t.series, t.force, c.member AS area, t.month, t.numerator
  FROM summed t
  JOIN adds_up n ON n.series = t.series AND n.categories = t.categories
  JOIN combined_area c ON c.area = t.area
  JOIN area a ON a.code = c.member AND a.parent = t.force
), placed AS (  -- a force's file without any place says nothing of its districts
  SELECT DISTINCT dataset, force, month FROM recorded_count WHERE area IS NOT NULL
), step AS (
  SELECT s.id AS series, a.code AS area, v.month, d.step_months, t.numerator, b.numerator AS together,
    CASE s.denominator WHEN 'households' THEN a.households ELSE a.residents END AS denominator,
    CASE WHEN v.status NOT IN ('supplied', 'doubtful') THEN v.status
      WHEN p.force IS NULL AND w.area IS NULL THEN CASE d.zeros_printed WHEN 1 THEN 'not_held' ELSE 'incomplete' END
      WHEN u.force IS NOT NULL THEN 'broken' WHEN w.area IS NOT NULL THEN 'withheld'
      WHEN t.series IS NULL AND b.series IS NOT NULL THEN CASE v.status WHEN 'doubtful' THEN 'not_held' ELSE 'combined' END
      WHEN d.zeros_printed = 1 AND t.categories IS DISTINCT FROM n.categories THEN 'not_held'
      WHEN v.status = 'doubtful' THEN 'doubtful'
      ELSE 'counted' END AS status
  FROM mine s
  JOIN adds_up n ON n.series = s.id
  JOIN dataset d ON d.id = s.dataset AND d.located = 1
  JOIN area a ON a.counting = 'located'
  JOIN coverage v ON v.dataset = s.dataset AND v.force = a.parent AND v.month >= COALESCE(s.first_month, v.month)
    AND v.month + d.step_months - 1 <= COALESCE(s.last_month, v.month + d.step_months - 1)
  LEFT JOIN own t ON t.series = s.id AND t.force = a.parent AND t.area = a.code AND t.month = v.month
  LEFT JOIN combined b ON b.series = s.id AND b.force = a.parent AND b.area = a.code AND b.month = v.month
  LEFT JOIN withheld_count w ON w.series = s.id AND w.area = a.code AND w.month = v.month
  LEFT JOIN placed p ON p.dataset = s.dataset AND p.force = a.parent AND p.month = v.month
  LEFT JOIN indistinct_step u ON u.series = s.id AND u.force = a.parent AND u.month = v.month
)
SELECT series, area, month, step_months,
  CASE WHEN status IN ('counted', 'doubtful') THEN COALESCE(numerator, 0) WHEN status = 'combined' THEN together END,
  NULL,
  NULL,
  denominator,
  CASE WHEN status IN ('broken', 'counted', 'doubtful', 'withheld') THEN step_months ELSE 0 END,
  status
FROM step
