-- Categories that a measure names and its data set does not hold; of measures under disclosure control only their sum is in the release, and
-- build/disclosure_control has looked for them. Columns: measure, category.
SELECT c.measure, c.category
FROM measure_category c
JOIN measure m ON m.id = c.measure
WHERE c.measure NOT IN (SELECT measure FROM measure_disclosure)
  AND NOT EXISTS (SELECT 1 FROM recorded_count r WHERE r.dataset = m.dataset AND r.category = c.category)
ORDER BY c.measure, c.category
