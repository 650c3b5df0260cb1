-- Counts of single steps of one measure, NULL where they are withheld.
-- $measure: its id.
SELECT o.area::VARCHAR AS area, o.first_month, o.numerator
FROM observation o
JOIN series s ON s.id = o.series::VARCHAR
JOIN dataset d ON d.id = s.dataset AND d.step_months = o.months
WHERE s.measure = $measure AND o.status IN ('counted', 'doubtful', 'withheld')
ORDER BY 1, 2
