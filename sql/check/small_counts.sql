-- Published counts that the policy of their measure withholds: too small, below the lowest level, or alone missing beside a published
-- whole, so that it could be worked out. Columns: measure, area, first_month, problem.
SELECT o.measure, o.area, o.first_month, 'the count is too small to publish' AS problem
FROM observation o
JOIN measure_disclosure p ON p.measure = o.measure
JOIN dataset d ON d.id = (SELECT dataset FROM measure WHERE id = o.measure) AND d.step_months = o.months
WHERE o.status = 'counted' AND o.numerator BETWEEN 1 AND p.smallest_count - 1
UNION ALL
SELECT o.measure, o.area, o.first_month, 'it lies below the lowest level published'
FROM observation o
JOIN measure_disclosure p ON p.measure = o.measure AND p.lowest_level = 'force'
JOIN area a ON a.code = o.area AND a.level = 'district'
WHERE o.status = 'counted'
UNION ALL
SELECT w.measure, MIN(w.area), w.month, 'it alone is withheld of a published whole'
FROM withheld_count w
JOIN area a ON a.code = w.area AND a.level = 'district'
LEFT JOIN withheld_count whole ON whole.measure = w.measure AND whole.month = w.month AND whole.area = a.parent
WHERE whole.area IS NULL
GROUP BY w.measure, w.month, a.parent
HAVING COUNT(DISTINCT w.area) = 1
ORDER BY 1, 2, 3
