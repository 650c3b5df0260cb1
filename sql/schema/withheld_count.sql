-- Counts that are known and not published. Their sum by force stands in recorded_count with the area
-- withheld.
CREATE TABLE withheld_count (
  measure VARCHAR NOT NULL,
  area VARCHAR NOT NULL,
  month BIGINT NOT NULL
)
