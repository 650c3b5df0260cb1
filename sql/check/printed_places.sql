-- Steps of a table that prints a count for each place of a force, in which a place of the force is missing, stands alone and among others, or is
-- another force's: the force's own count would be too small or too large. Remainders that lie in no place are in the table too.
-- Columns: dataset, force, month, area, problem.
WITH printed AS (
  SELECT DISTINCT r.dataset, r.force, r.month, r.area
  FROM recorded_count r
  JOIN dataset d ON d.id = r.dataset AND d.zeros_printed = 1 AND d.located = 1
  WHERE r.area IS NOT NULL AND r.force IN (SELECT code FROM area)
), told AS (  -- each place of a force that a row is about, and whether it is the row's own
  SELECT p.dataset, p.force, p.month, a.code AS area, 1 AS alone
  FROM printed p
  JOIN area a ON a.code = p.area AND a.parent = p.force AND a.counting = 'located'
  UNION ALL
  SELECT p.dataset, p.force, p.month, c.member, 0
  FROM printed p
  JOIN combined_area c ON c.area = p.area
  JOIN area a ON a.code = c.member AND a.parent = p.force
)
SELECT s.dataset, s.force, s.month, a.code AS area, 'the table has other places of the force and not this one' AS problem
FROM (SELECT DISTINCT dataset, force, month FROM printed) s
JOIN area a ON a.parent = s.force AND a.counting = 'located'
WHERE NOT EXISTS (SELECT 1 FROM told t WHERE t.dataset = s.dataset AND t.force = s.force AND t.month = s.month AND t.area = a.code)
UNION ALL
SELECT dataset, force, month, area, 'it is counted alone and with others' FROM told GROUP BY dataset, force, month, area HAVING COUNT(*) > 1
UNION ALL
SELECT p.dataset, p.force, p.month, p.area, 'it is no place of the force'
FROM printed p
WHERE NOT EXISTS (SELECT 1 FROM area a WHERE a.code = p.area AND a.parent = p.force)
  AND NOT EXISTS (SELECT 1 FROM combined_area c JOIN area a ON a.code = c.member WHERE c.area = p.area AND a.parent = p.force)
ORDER BY 1, 2, 3, 4
