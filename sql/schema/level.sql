-- The kinds of place of the hub, the largest first. counting: sum, recorder, located or imported (src/domain/level.hpp).
CREATE TABLE level (
  id VARCHAR PRIMARY KEY,
  rank BIGINT NOT NULL,
  singular VARCHAR NOT NULL,
  plural VARCHAR NOT NULL,
  counting VARCHAR NOT NULL,
  code_form VARCHAR NOT NULL,
  welsh_singular VARCHAR,
  welsh_plural VARCHAR
)
