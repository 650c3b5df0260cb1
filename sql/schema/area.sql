-- Places. residents and households are of the one vintage that hub.population names.
CREATE TABLE area (
  code VARCHAR PRIMARY KEY,
  name VARCHAR NOT NULL,
  level VARCHAR NOT NULL,
  parent VARCHAR,
  residents BIGINT NOT NULL,
  households BIGINT NOT NULL
)
