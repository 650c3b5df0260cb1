-- Types that were not in use when a street-level file was made, that it has no record of, and whose file the counts of its month are from.
SELECT s.dataset, s.force, s.month, t.id AS category
FROM street_file s
JOIN crime_type t ON s.month NOT BETWEEN t.first_month AND COALESCE(t.last_month, s.month)
JOIN recorded_count r ON r.source_file = s.source_file
GROUP BY s.dataset, s.force, s.month, t.id
HAVING COALESCE(SUM(r.n) FILTER (WHERE r.category = t.id), 0) = 0
ORDER BY s.dataset, s.force, s.month, t.id
