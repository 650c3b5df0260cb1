-- The home area or the nation of the hub when areas.csv does not hold it at a level that records or sums; several areas that record, or one that
-- sums, in a hub that names no nation; an area that is located in none that records; one that
-- records in another than the nation. Columns: place, counting, problem.
SELECT p.code AS place, p.counting, 'the hub names it, and no such area is so counted' AS problem
FROM (SELECT home AS code, 'recorder' AS counting FROM hub UNION ALL SELECT nation, 'sum' FROM hub WHERE nation IS NOT NULL) p
WHERE NOT EXISTS (SELECT 1 FROM area a WHERE a.code = p.code AND a.counting = p.counting)
UNION ALL
SELECT a.code, a.counting, 'the hub names no nation'
FROM area a, hub h
WHERE h.nation IS NULL AND (a.counting = 'sum' OR (a.counting = 'recorder' AND a.code <> h.home))
UNION ALL
SELECT a.code, a.counting, 'its parent records nothing'
FROM area a
LEFT JOIN area p ON p.code = a.parent AND p.counting = 'recorder'
WHERE a.counting = 'located' AND p.code IS NULL
UNION ALL
SELECT a.code, a.counting, 'its parent is not the nation'
FROM area a, hub h
WHERE (a.counting = 'recorder' AND a.parent IS DISTINCT FROM h.nation) OR (a.counting = 'sum' AND a.parent IS NOT NULL)
ORDER BY 1, 2
