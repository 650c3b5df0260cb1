-- Every statistic of the release.
SELECT series::VARCHAR AS series, area::VARCHAR AS area, first_month, months, numerator, unlocated, outside, months_supplied, status::VARCHAR AS status
FROM observation o
ORDER BY o.series, o.area, o.months, o.first_month
