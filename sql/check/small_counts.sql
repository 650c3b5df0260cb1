-- Counts that the policy of their measure withholds: too small, below the lowest level, or of places that are published in part, so that
-- the rest could be narrowed down. Columns: measure, area, first_month, problem.
SELECT o.measure::VARCHAR AS measure, o.area::VARCHAR AS area, o.first_month, 'the count is too small to publish' AS problem
FROM observation o
JOIN measure_disclosure p ON p.measure = o.measure
JOIN dataset d ON d.id = (SELECT dataset FROM measure WHERE id = o.measure) AND d.step_months = o.months
WHERE o.status = 'counted' AND o.numerator <> 0 AND o.numerator < p.smallest_count
UNION ALL
SELECT c.measure, COALESCE(r.area, 'no location'), r.month, 'the fact is too small to be in the release'
FROM recorded_count r
JOIN measure m ON m.dataset = r.dataset
JOIN measure_disclosure p ON p.measure = m.id
JOIN measure_category c ON c.measure = m.id AND c.category = r.category
GROUP BY c.measure, r.force, r.area, r.month, p.smallest_count
HAVING SUM(r.n) <> 0 AND SUM(r.n) < p.smallest_count
UNION ALL
SELECT o.measure::VARCHAR, o.area::VARCHAR, o.first_month, 'it lies below the lowest level published'
FROM observation o
JOIN measure_disclosure p ON p.measure = o.measure AND p.lowest_counting = 'recorder'
JOIN area a ON a.code = o.area AND a.counting = 'located'
WHERE o.status = 'counted'
UNION ALL
SELECT o.measure::VARCHAR, a.parent, o.first_month, 'some of its districts are withheld and some are not'
FROM observation o
JOIN measure_disclosure p ON p.measure = o.measure
JOIN area a ON a.code = o.area AND a.counting = 'located'
WHERE o.status IN ('counted', 'withheld')
GROUP BY o.measure, a.parent, o.first_month, o.months
HAVING COUNT(DISTINCT o.status) > 1
ORDER BY 1, 2, 3
