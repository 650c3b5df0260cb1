-- Series without a single step: nothing is counted between their first and last month. Columns: series.
SELECT id AS series
FROM series
WHERE id NOT IN (SELECT series::VARCHAR FROM observation)
ORDER BY 1
