-- The home area or the nation of the hub when areas.csv does not hold it at a level that records or sums. Columns: place, counting.
SELECT p.code AS place, p.counting
FROM (SELECT home AS code, 'recorder' AS counting FROM hub UNION ALL SELECT nation, 'sum' FROM hub WHERE nation IS NOT NULL) p
WHERE NOT EXISTS (SELECT 1 FROM area a WHERE a.code = p.code AND a.counting = p.counting)
ORDER BY 1
