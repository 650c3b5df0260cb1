-- Categories that a measure adds up and street files cannot hold: months that only street files tell of would show 0. Columns: measure, category.
SELECT c.measure, c.category
FROM measure_category c
JOIN measure m ON m.id = c.measure
WHERE m.dataset IN (SELECT dataset FROM street_file)
  AND c.category NOT IN (SELECT id FROM crime_type)
ORDER BY 1, 2
