-- Every statistic of one series.
-- $series: its id.
SELECT series, area, first_month, months, numerator, unlocated, outside, months_supplied, status
FROM observation o
WHERE o.series = $series::series_id
ORDER BY o.area, o.months, o.first_month
