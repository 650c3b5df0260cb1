-- Areas that are counted together and cannot be: of two forces, under two names, or one alone. Columns: area, problem.
SELECT c.area,
  CASE WHEN COUNT(DISTINCT a.parent) > 1 THEN 'its members lie in several forces'
    WHEN COUNT(DISTINCT c.name) > 1 THEN 'it has several names'
    ELSE 'it has one member alone' END AS problem
FROM combined_area c
LEFT JOIN area a ON a.code = c.member
GROUP BY c.area
HAVING COUNT(DISTINCT a.parent) > 1 OR COUNT(DISTINCT c.name) > 1 OR COUNT(*) < 2
ORDER BY 1
