-- Counts of earlier editions, as recorded_count has them of the newest: what was published first, and never a figure of its own.
CREATE TABLE earlier_count (
  dataset VARCHAR NOT NULL,
  month BIGINT NOT NULL,
  force VARCHAR NOT NULL,
  area VARCHAR,
  category VARCHAR NOT NULL,
  n BIGINT NOT NULL,
  source_file BIGINT NOT NULL
)
