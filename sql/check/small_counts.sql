-- Counts that the policy of their measure withholds: too small, below the lowest level, or of places that are published in part, so that
-- the rest could be narrowed down. Columns: series, area, first_month, problem.
SELECT o.series::VARCHAR AS series, o.area::VARCHAR AS area, o.first_month, 'the count is too small to publish' AS problem
FROM observation o
JOIN series s ON s.id = o.series::VARCHAR
JOIN measure_disclosure p ON p.measure = s.measure
JOIN dataset d ON d.id = s.dataset AND d.step_months = o.months
WHERE o.status IN ('counted', 'doubtful') AND o.numerator <> 0 AND o.numerator < p.smallest_count
UNION ALL
SELECT c.series, COALESCE(r.area, 'no location'), r.month, 'the fact is too small to be in the release'
FROM recorded_count r
JOIN series s ON s.dataset = r.dataset
JOIN measure_disclosure p ON p.measure = s.measure
JOIN series_category c ON c.series = s.id AND c.category = r.category
GROUP BY c.series, r.force, r.area, r.month, p.smallest_count
HAVING SUM(r.n) <> 0 AND SUM(r.n) < p.smallest_count
UNION ALL
SELECT o.series::VARCHAR, o.area::VARCHAR, o.first_month, 'it lies below the lowest level published'
FROM observation o
JOIN series s ON s.id = o.series::VARCHAR
JOIN measure_disclosure p ON p.measure = s.measure AND p.lowest_counting = 'recorder'
JOIN area a ON a.code = o.area AND a.counting = 'located'
WHERE o.status IN ('counted', 'doubtful')
UNION ALL
SELECT o.series::VARCHAR, a.parent, o.first_month, 'some of its districts are withheld and some are not'
FROM observation o
JOIN series s ON s.id = o.series::VARCHAR
JOIN measure_disclosure p ON p.measure = s.measure
JOIN area a ON a.code = o.area AND a.counting = 'located'
WHERE o.status IN ('counted', 'doubtful', 'withheld')
GROUP BY o.series, a.parent, o.first_month, o.months
HAVING COUNT(DISTINCT o.status = 'withheld') > 1
ORDER BY 1, 2, 3
