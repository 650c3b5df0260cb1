-- Steps of a force that has places in the hub, of which most records with a place lie in none of these: another force's rows stand under its name,
-- or codes are swapped. Under twenty records tell nothing, and measures under disclosure control say "elsewhere" of theirs. Columns: dataset, force, month, located, at_home.
SELECT r.dataset, r.force, r.month, SUM(r.n)::BIGINT AS located, COALESCE(SUM(r.n) FILTER (WHERE a.code IS NOT NULL), 0)::BIGINT AS at_home
FROM recorded_count r
LEFT JOIN (
  SELECT code, parent FROM area
  UNION
  SELECT c.area, a.parent FROM combined_area c JOIN area a ON a.code = c.member
) a ON a.code = r.area AND a.parent = r.force
WHERE r.area IS NOT NULL AND r.area NOT IN ('elsewhere', 'withheld')
  AND r.force IN (SELECT parent FROM area WHERE counting = 'located')
GROUP BY r.dataset, r.force, r.month
HAVING SUM(r.n) >= 20 AND 2 * COALESCE(SUM(r.n) FILTER (WHERE a.code IS NOT NULL), 0) < SUM(r.n)
ORDER BY 1, 2, 3
