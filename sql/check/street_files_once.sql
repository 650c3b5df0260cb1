-- A force's month from two street files, which would count it twice: two names in the crosswalk for one area. Columns: dataset, force, month.
SELECT dataset, force, month
FROM street_file
GROUP BY dataset, force, month
HAVING COUNT(*) > 1
ORDER BY 1, 2, 3
