-- What is held of a year was not added up.
CREATE TEMP VIEW year_part AS
SELECT '' AS series, '' AS area, 0::BIGINT AS first_month, 0::BIGINT AS without, 0::BIGINT AS numerator, 0::BIGINT AS unlocated, 0::BIGINT AS outside
WHERE FALSE
