-- Statistics of the release in the order in which they were written, so many at a time: all at once they would take more memory than what is
-- made of them.
-- $rows: how many; $before: how many to leave out.
SELECT series::VARCHAR AS series, area::VARCHAR AS area, first_month, months, numerator, unlocated, outside, months_supplied, status::VARCHAR AS status
FROM observation
LIMIT $rows OFFSET $before
