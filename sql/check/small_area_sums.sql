-- Wholes of imported records whose parts do not add up to their residents or households. Parts of which nobody knows how many live there, such as
-- those of an earlier census, count for nothing. Columns: whole, residents, households (of the parts).
SELECT w.code AS whole, SUM(s.residents)::BIGINT AS residents, SUM(s.households)::BIGINT AS households
FROM area_part p
JOIN area w ON w.code = p.whole
JOIN area s ON s.code = p.part
GROUP BY w.code, w.residents, w.households
HAVING SUM(s.residents) IS DISTINCT FROM w.residents OR SUM(s.households) IS DISTINCT FROM w.households
ORDER BY 1
