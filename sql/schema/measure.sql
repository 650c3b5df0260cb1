-- What is counted, as measures.toml declares it.
CREATE TABLE measure (
  id VARCHAR PRIMARY KEY,
  title VARCHAR NOT NULL,
  plural VARCHAR NOT NULL,
  pillar VARCHAR NOT NULL,
  denominator VARCHAR NOT NULL,
  per BIGINT NOT NULL,
  tolerance_percent BIGINT NOT NULL,
  direction VARCHAR NOT NULL,
  headline BIGINT NOT NULL,
  definition VARCHAR NOT NULL,
  position BIGINT NOT NULL
)
