-- Wholes whose recorders do not add up to their residents or households. Columns: nation, residents, households (of the recorders).
SELECT n.code AS nation, SUM(f.residents)::BIGINT AS residents, SUM(f.households)::BIGINT AS households
FROM area n
JOIN area f ON f.parent = n.code AND f.counting = 'recorder'
WHERE n.counting = 'sum'
GROUP BY n.code, n.residents, n.households
HAVING SUM(f.residents) IS DISTINCT FROM n.residents OR SUM(f.households) IS DISTINCT FROM n.households
  OR COUNT(f.residents) NOT IN (0, COUNT(*)) OR COUNT(f.households) NOT IN (0, COUNT(*))
ORDER BY 1
