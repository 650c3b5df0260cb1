-- Every statistic of the release.
SELECT measure, area, first_month, months, numerator, unlocated, outside, months_supplied, status
FROM observation
ORDER BY measure, area, months, first_month
