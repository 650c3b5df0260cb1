-- Counts of single steps of measures under disclosure control, NULL where they are withheld.
SELECT o.measure, o.area, o.first_month, o.numerator
FROM observation o
JOIN measure_disclosure p ON p.measure = o.measure
JOIN measure m ON m.id = o.measure
JOIN dataset d ON d.id = m.dataset AND d.step_months = o.months
WHERE o.status IN ('counted', 'withheld')
ORDER BY 1, 2, 3
