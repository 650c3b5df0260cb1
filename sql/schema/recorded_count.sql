-- Facts: records of one force in one place, step and category. area is NULL where the record has no location.
-- force is an area code, or the publisher's name for a force outside the nation, which enters no statistic.
CREATE TABLE recorded_count (
  dataset VARCHAR NOT NULL,
  month BIGINT NOT NULL,
  force VARCHAR NOT NULL,
  area VARCHAR,
  category VARCHAR NOT NULL,
  n BIGINT NOT NULL,
  source_file BIGINT NOT NULL
)
