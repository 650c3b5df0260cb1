-- Headings under which measures are shown.
CREATE TABLE pillar (
  id VARCHAR PRIMARY KEY,
  title VARCHAR NOT NULL,
  position BIGINT NOT NULL
)
