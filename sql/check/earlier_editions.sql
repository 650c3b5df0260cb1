-- Cells of an earlier edition that the newest lacks, so that nothing was revised, or that stand twice, so that they would be added.
-- Columns: dataset, force, month, area, category.
SELECT e.dataset, e.force, e.month, COALESCE(e.area, 'none') AS area, e.category
FROM earlier_count e
ANTI JOIN recorded_count r ON r.dataset = e.dataset AND r.force = e.force AND r.month = e.month AND r.area IS NOT DISTINCT FROM e.area
  AND r.category = e.category
UNION
SELECT dataset, force, month, COALESCE(area, 'none'), category
FROM earlier_count
GROUP BY dataset, force, month, area, category
HAVING COUNT(*) > 1
ORDER BY 1, 2, 3, 4, 5
