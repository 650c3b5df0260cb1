-- Every statistic of the release, in whatever order: sorting them would cost more memory than reading them.
SELECT measure, area, first_month, months, numerator, unlocated, outside, months_supplied, status
FROM observation
