-- Cells of bundled figures that a street-level file of a later download replaced, with both counts; area is NULL without a location.
CREATE TABLE superseded_count (
  dataset VARCHAR NOT NULL,
  month BIGINT NOT NULL,
  force VARCHAR NOT NULL,
  area VARCHAR,
  category VARCHAR NOT NULL,
  bundled BIGINT NOT NULL,
  records BIGINT NOT NULL
)
