-- Rows that could not become facts.
CREATE TABLE reject (
  source_file BIGINT NOT NULL,
  line BIGINT NOT NULL,
  field BIGINT NOT NULL,
  reason VARCHAR NOT NULL,
  text VARCHAR NOT NULL
)
