-- Every statistic of the release.
SELECT measure::VARCHAR AS measure, area::VARCHAR AS area, first_month, months, numerator, unlocated, outside, months_supplied, status::VARCHAR AS status
FROM observation o
ORDER BY o.measure, o.area, o.months, o.first_month
