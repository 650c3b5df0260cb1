-- Every statistic of the release, in the order in which they were written.
SELECT series, area, first_month, months, numerator, unlocated, outside, months_supplied, status
FROM observation
