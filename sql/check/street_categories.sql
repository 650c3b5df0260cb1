-- Categories that a series adds up and street files cannot hold: months that only street files tell of would show 0. Columns: series, category.
SELECT c.series, c.category
FROM series_category c
JOIN series s ON s.id = c.series
WHERE s.dataset IN (SELECT dataset FROM street_file)
  AND c.category NOT IN (SELECT id FROM crime_type)
ORDER BY c.series, c.category
