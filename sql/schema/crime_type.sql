-- Types of street-level crime: id is the category that measures add up, title is as published.
CREATE TABLE crime_type (
  number UTINYINT PRIMARY KEY,
  id VARCHAR NOT NULL,
  title VARCHAR NOT NULL
)
