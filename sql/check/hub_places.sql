-- The home force or the nation of the hub when areas.csv does not hold it at that level. Columns: place, level.
SELECT p.code AS place, p.level
FROM (SELECT home AS code, 'force' AS level FROM hub UNION ALL SELECT nation, 'nation' FROM hub) p
WHERE NOT EXISTS (SELECT 1 FROM area a WHERE a.code = p.code AND a.level = p.level)
ORDER BY 1
