-- What published figures are about, in the order of the page. attended: 1 incidents attended, 0 calls answered.
CREATE TABLE response_topic (
  id VARCHAR PRIMARY KEY,
  key VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  subject VARCHAR NOT NULL,
  attended BIGINT NOT NULL,
  position BIGINT NOT NULL
)
