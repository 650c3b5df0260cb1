-- Types that were not in use when a street-level file was made.
SELECT s.dataset, s.force, s.month, t.id AS category
FROM street_file s
JOIN crime_type t ON s.month NOT BETWEEN t.first_month AND COALESCE(t.last_month, s.month)
ORDER BY s.dataset, s.force, s.month, t.id
