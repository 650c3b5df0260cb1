-- Counts that are known and not published. Where the force is, their sum stands in recorded_count as area withheld.
CREATE TABLE withheld_count (
  series VARCHAR NOT NULL,
  area VARCHAR NOT NULL,
  month BIGINT NOT NULL
)
