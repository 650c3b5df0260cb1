-- What the published figures are about; topic is the id of a response_topic.
CREATE TABLE response_measure (
  id VARCHAR PRIMARY KEY,
  topic VARCHAR NOT NULL,
  title VARCHAR NOT NULL
)
