-- Categories that a series names and its data set does not hold; of measures under disclosure control only their sum is in the release, and
-- build/disclosure_control has looked for them. Columns: series, category.
SELECT c.series, c.category
FROM series_category c
JOIN series s ON s.id = c.series
WHERE s.measure NOT IN (SELECT measure FROM measure_disclosure)
  AND NOT EXISTS (SELECT 1 FROM recorded_count r WHERE r.dataset = s.dataset AND r.category = c.category)
ORDER BY c.series, c.category
