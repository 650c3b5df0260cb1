-- What the published figures are about; topic is 999, 101 or attendance.
CREATE TABLE response_measure (
  id VARCHAR PRIMARY KEY,
  topic VARCHAR NOT NULL,
  title VARCHAR NOT NULL
)
