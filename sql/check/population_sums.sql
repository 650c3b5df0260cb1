-- Wholes whose parts do not add up to their residents or households: recorders in a nation, places located in a recorder. A digit lost or a swapped
-- code shows here. Columns: whole, residents, households (of the parts).
SELECT n.code AS whole, SUM(f.residents)::BIGINT AS residents, SUM(f.households)::BIGINT AS households
FROM area n
JOIN area f ON f.parent = n.code AND f.counting IN ('recorder', 'located')
GROUP BY n.code, n.residents, n.households
HAVING SUM(f.residents) IS DISTINCT FROM n.residents OR SUM(f.households) IS DISTINCT FROM n.households
  OR COUNT(f.residents) NOT IN (0, COUNT(*)) OR COUNT(f.households) NOT IN (0, COUNT(*))
ORDER BY 1
