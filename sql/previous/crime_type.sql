-- The types in use since May 2013, of which no earlier file could be read.
CREATE TEMP VIEW crime_type AS
SELECT number, id, title, 24131::BIGINT AS first_month, NULL::BIGINT AS last_month FROM hub.main.crime_type
