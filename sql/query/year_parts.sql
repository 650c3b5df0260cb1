-- What is held of years that are not whole.
SELECT series, area, first_month, without, numerator, unlocated, outside FROM year_part ORDER BY series, area, without
