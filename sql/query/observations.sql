-- Every statistic of one series.
-- $series: its id.
SELECT series::VARCHAR AS series, area::VARCHAR AS area, first_month, months, numerator, unlocated, outside, months_supplied, status::VARCHAR AS status
FROM observation o
WHERE o.series = $series::series_id
ORDER BY o.area, o.months, o.first_month
