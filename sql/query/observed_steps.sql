-- Counts of single steps of one measure, NULL where they are withheld.
-- $measure: its id.
SELECT o.area::VARCHAR AS area, o.first_month, o.numerator
FROM observation o
JOIN measure m ON m.id = o.measure
JOIN dataset d ON d.id = m.dataset AND d.step_months = o.months
WHERE o.measure = $measure AND o.status IN ('counted', 'withheld')
ORDER BY 1, 2
