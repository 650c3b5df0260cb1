-- Steps of an earlier edition of which the newest has no count: nothing that was revised. Columns: dataset, force, month, category.
SELECT DISTINCT e.dataset, e.force, e.month, e.category
FROM earlier_count e
WHERE (e.dataset, e.force, e.month, e.category) NOT IN (SELECT (dataset, force, month, category) FROM recorded_count)
ORDER BY 1, 2, 3, 4
