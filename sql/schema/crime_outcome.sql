-- Last outcomes of street-level crime as published; the empty one is of records without an outcome. Behind those of the publisher's
-- list stand other wordings that files had.
CREATE TABLE crime_outcome (
  number USMALLINT PRIMARY KEY,
  title VARCHAR NOT NULL
)
