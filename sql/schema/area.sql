-- Places. residents and households are of the one vintage that hub.population names; none where they are not known. counting is its level's.
-- vintage: 0 a code of every census, 1 of 2011 only, 2 of 2021 only.
CREATE TABLE area (
  code VARCHAR PRIMARY KEY,
  name VARCHAR NOT NULL,
  level VARCHAR NOT NULL,
  counting VARCHAR NOT NULL,
  parent VARCHAR,
  residents BIGINT,
  households BIGINT,
  vintage BIGINT NOT NULL
)
