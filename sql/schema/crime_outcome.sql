-- Last outcomes of street-level crime as published; the empty one is of records without an outcome.
CREATE TABLE crime_outcome (
  number UTINYINT PRIMARY KEY,
  title VARCHAR NOT NULL
)
