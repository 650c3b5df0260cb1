-- Every file the release was built from; rows = facts + rejects.
CREATE TABLE source_file (
  id BIGINT PRIMARY KEY,
  path VARCHAR NOT NULL,
  sha256 VARCHAR NOT NULL,
  row_count BIGINT NOT NULL,
  fact_count BIGINT NOT NULL,
  reject_count BIGINT NOT NULL
)
