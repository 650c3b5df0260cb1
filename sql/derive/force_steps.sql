-- One observation a measure, force and step of coverage: the sum of the force's own records, located or not.
-- A force that supplied a step but lists no record of a category recorded none: 0 is a count there.
INSERT INTO observation
WITH home_district AS (
  SELECT code, parent FROM area WHERE level = 'district'
), counted AS (
  SELECT c.category AS category, r.dataset, r.force, r.month, c.measure,
    r.n,
    r.area IS NULL AS is_unlocated,
    r.area IS NOT NULL AND NOT EXISTS (SELECT 1 FROM home_district d WHERE d.code = r.area AND d.parent = r.force) AS is_outside
  FROM recorded_count r
  JOIN measure m ON m.dataset = r.dataset
  JOIN measure_category c ON c.measure = m.id AND c.category = r.category
), summed AS (
  SELECT measure, force, month,
    SUM(n)::BIGINT AS numerator,
    COALESCE(SUM(n) FILTER (WHERE is_unlocated), 0)::BIGINT AS unlocated,
    COALESCE(SUM(n) FILTER (WHERE is_outside), 0)::BIGINT AS outside
  FROM counted
  GROUP BY measure, force, month
)
SELECT m.id, f.code, v.month, d.step_months,
  CASE WHEN v.status = 'supplied' THEN COALESCE(s.numerator, 0) END,
  CASE WHEN v.status = 'supplied' AND d.located = 1 THEN COALESCE(s.unlocated, 0) END,
  CASE WHEN v.status = 'supplied' AND d.located = 1 AND EXISTS (SELECT 1 FROM home_district h WHERE h.parent = f.code) THEN COALESCE(s.outside, 0) END,
  CASE m.denominator WHEN 'households' THEN f.households ELSE f.residents END,
  CASE WHEN v.status = 'supplied' THEN d.step_months ELSE 0 END,
  CASE WHEN v.status = 'supplied' THEN 'counted' ELSE v.status END
FROM measure m
JOIN dataset d ON d.id = m.dataset
JOIN coverage v ON v.dataset = m.dataset
JOIN area f ON f.code = v.force AND f.level = 'force'
LEFT JOIN summed s ON s.measure = m.id AND s.force = f.code AND s.month = v.month
