-- Categories that a measure names and its data set does not hold. Columns: measure, category.
SELECT c.measure, c.category
FROM measure_category c
JOIN measure m ON m.id = c.measure
WHERE NOT EXISTS (SELECT 1 FROM recorded_count r WHERE r.dataset = m.dataset AND r.category = c.category)
ORDER BY c.measure, c.category
