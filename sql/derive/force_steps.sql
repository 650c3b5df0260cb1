-- One observation a measure, force and step of coverage: the sum of the force's own records, located or not.
-- A force that supplied a step but lists no record of a category recorded none: 0 is a count there.
-- Of measures under disclosure control, counts that are withheld stand together under the area 'withheld', those without a place or outside
-- under 'elsewhere', and how many of these there are of each is not known here.
-- Of the measures whose position leaves $part when divided by $parts.
INSERT INTO observation
WITH home_district AS (
  SELECT code, parent FROM area WHERE counting = 'located'
), counted AS (
  SELECT c.category AS category, r.dataset, r.force, r.month, c.measure,
    r.n,
    r.area IS NULL AS is_unlocated,
    r.area <> 'withheld' AND d.code IS NULL AS is_outside
  FROM recorded_count r
  JOIN measure m ON m.dataset = r.dataset AND m.position % $parts = $part
  JOIN measure_category c ON c.measure = m.id AND c.category = r.category
  LEFT JOIN home_district d ON d.code = r.area AND d.parent = r.force
), summed AS (
  SELECT measure, force, month,
    SUM(n)::BIGINT AS numerator,
    COALESCE(SUM(n) FILTER (WHERE is_unlocated), 0)::BIGINT AS unlocated,
    COALESCE(SUM(n) FILTER (WHERE is_outside), 0)::BIGINT AS outside
  FROM counted
  GROUP BY measure, force, month
), step AS (
  SELECT m.id AS measure, f.code AS area, v.month, d.step_months, d.located, s.numerator, s.unlocated, s.outside,
    CASE m.denominator WHEN 'households' THEN f.households ELSE f.residents END AS denominator,
    m.id IN (SELECT measure FROM measure_disclosure) AS is_controlled,
    CASE WHEN v.status <> 'supplied' THEN v.status WHEN u.force IS NOT NULL THEN 'broken' WHEN w.area IS NOT NULL THEN 'withheld'
      ELSE 'counted' END AS status
  FROM measure m
  JOIN dataset d ON d.id = m.dataset
  JOIN coverage v ON v.dataset = m.dataset
  JOIN area f ON f.code = v.force AND f.counting = 'recorder'
  LEFT JOIN summed s ON s.measure = m.id AND s.force = f.code AND s.month = v.month
  LEFT JOIN withheld_count w ON w.measure = m.id AND w.area = f.code AND w.month = v.month
  LEFT JOIN indistinct_step u ON u.measure = m.id AND u.force = v.force AND u.month = v.month
  WHERE m.position % $parts = $part
)
SELECT measure, area, month, step_months,
  CASE WHEN status = 'counted' THEN COALESCE(numerator, 0) END,
  CASE WHEN status = 'counted' AND located = 1 AND NOT is_controlled THEN COALESCE(unlocated, 0) END,
  CASE WHEN status = 'counted' AND located = 1 AND NOT is_controlled AND area IN (SELECT parent FROM home_district)
    THEN COALESCE(outside, 0) END,
  denominator,
  CASE WHEN status IN ('broken', 'counted', 'withheld') THEN step_months ELSE 0 END,
  status
FROM step
