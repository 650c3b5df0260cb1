-- Postcodes that stand in two small areas, and codes of places that stand for two. Columns: what, problem.
SELECT sector || unit AS what, 'the postcode lies in ' || COUNT(*) || ' small areas' AS problem
FROM (SELECT sector, UNNEST(string_split(units, ' ')) AS unit FROM postcode_group)
GROUP BY sector, unit
HAVING COUNT(*) > 1
UNION ALL
SELECT code, 'the code stands for ' || COUNT(DISTINCT name) || ' places'
FROM place
WHERE code IS NOT NULL
GROUP BY code
HAVING COUNT(DISTINCT name) > 1
ORDER BY 1
