-- Types of street-level crime: id is the category that measures add up, title is as published, and the months are those in which files tell
-- the type apart; last_month is NULL when they do today.
CREATE TABLE crime_type (
  number UTINYINT PRIMARY KEY,
  id VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  first_month BIGINT NOT NULL,
  last_month BIGINT
)
