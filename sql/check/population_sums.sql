-- Nations whose forces do not add up to their residents or households. Columns: nation, residents, households (of the forces).
SELECT n.code AS nation, SUM(f.residents)::BIGINT AS residents, SUM(f.households)::BIGINT AS households
FROM area n
JOIN area f ON f.parent = n.code AND f.level = 'force'
WHERE n.level = 'nation'
GROUP BY n.code, n.residents, n.households
HAVING SUM(f.residents) <> n.residents OR SUM(f.households) <> n.households
ORDER BY 1
