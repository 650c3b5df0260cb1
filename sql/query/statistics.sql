-- Every statistic of the release, in whatever order: sorting them would cost more memory than reading them.
SELECT series::VARCHAR AS series, area::VARCHAR AS area, first_month, months, numerator, unlocated, outside, months_supplied, status::VARCHAR AS status
FROM observation
