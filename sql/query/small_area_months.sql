-- Months of the home force's street files, and which LSOAs they name.
SELECT f.month, f.vintage
FROM street_file f
JOIN hub h ON h.home = f.force
ORDER BY f.month
