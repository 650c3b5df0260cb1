-- One observation a measure, district and step: its own territorial force's records located there.
-- Of the measures whose position leaves $part when divided by $parts.
INSERT INTO observation
WITH summed AS (
  SELECT c.measure, r.force, r.area, r.month, SUM(r.n)::BIGINT AS numerator
  FROM recorded_count r
  JOIN area a ON a.code = r.area AND a.parent = r.force AND a.counting = 'located'
  JOIN measure m ON m.dataset = r.dataset AND m.position % $parts = $part
  JOIN measure_category c ON c.measure = m.id AND c.category = r.category
  GROUP BY c.measure, r.force, r.area, r.month
), placed AS (  -- a force's file without any place says nothing of its districts
  SELECT DISTINCT dataset, force, month FROM recorded_count WHERE area IS NOT NULL
), step AS (
  SELECT m.id AS measure, a.code AS area, v.month, d.step_months, s.numerator,
    CASE m.denominator WHEN 'households' THEN a.households ELSE a.residents END AS denominator,
    CASE WHEN v.status <> 'supplied' THEN v.status WHEN p.force IS NULL AND w.area IS NULL THEN 'incomplete' WHEN u.force IS NOT NULL THEN 'broken' WHEN w.area IS NOT NULL THEN 'withheld'
      ELSE 'counted' END AS status
  FROM measure m
  JOIN dataset d ON d.id = m.dataset AND d.located = 1
  JOIN area a ON a.counting = 'located'
  JOIN coverage v ON v.dataset = m.dataset AND v.force = a.parent
  LEFT JOIN summed s ON s.measure = m.id AND s.force = a.parent AND s.area = a.code AND s.month = v.month
  LEFT JOIN withheld_count w ON w.measure = m.id AND w.area = a.code AND w.month = v.month
  LEFT JOIN placed p ON p.dataset = m.dataset AND p.force = a.parent AND p.month = v.month
  LEFT JOIN indistinct_step u ON u.measure = m.id AND u.force = a.parent AND u.month = v.month
  WHERE m.position % $parts = $part
)
SELECT measure, area, month, step_months,
  CASE WHEN status = 'counted' THEN COALESCE(numerator, 0) END,
  NULL,
  NULL,
  denominator,
  CASE WHEN status IN ('broken', 'counted', 'withheld') THEN step_months ELSE 0 END,
  status
FROM step
