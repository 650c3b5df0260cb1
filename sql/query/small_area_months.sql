-- Months that the home force's street files tell whole, and which LSOAs they name.
SELECT f.month, f.vintage
FROM street_file f
JOIN hub h ON h.home = f.force
JOIN coverage v ON v.dataset = f.dataset AND v.force = f.force AND v.month = f.month AND v.status = 'supplied'
ORDER BY f.month
