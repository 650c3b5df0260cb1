-- Steps of an earlier edition of which the newest has no count, so that nothing was revised, or that stand twice, so that they would be added. Columns: dataset, force,
-- month, category.
SELECT DISTINCT e.dataset, e.force, e.month, e.category
FROM earlier_count e
WHERE (e.dataset, e.force, e.month, e.category) NOT IN (SELECT (dataset, force, month, category) FROM recorded_count)
UNION
SELECT dataset, force, month, category
FROM earlier_count
GROUP BY dataset, force, month, area, category
HAVING COUNT(*) > 1
ORDER BY 1, 2, 3, 4
