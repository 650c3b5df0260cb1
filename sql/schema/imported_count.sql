-- Street-level records by force, month, district of the place (NULL: no LSOA) and category.
CREATE TABLE imported_count (
  dataset VARCHAR NOT NULL,
  month BIGINT NOT NULL,
  force VARCHAR NOT NULL,
  area VARCHAR,
  category VARCHAR NOT NULL,
  n BIGINT NOT NULL,
  source_file BIGINT NOT NULL
)
