-- How many live there is known of every area with figures, and the hub names the vintage, or of none, and it names none. Columns: counting,
-- areas, with_residents, with_households, population.
SELECT a.counting, COUNT(*)::BIGINT AS areas, COUNT(a.residents)::BIGINT AS with_residents, COUNT(a.households)::BIGINT AS with_households,
  h.population
FROM area a, hub h
WHERE a.counting <> 'imported'
GROUP BY a.counting, h.population
HAVING COUNT(a.residents) <> (CASE WHEN h.population = '' THEN 0 ELSE COUNT(*) END)
  OR COUNT(a.households) <> (CASE WHEN h.population = '' THEN 0 ELSE COUNT(*) END)
ORDER BY 1
