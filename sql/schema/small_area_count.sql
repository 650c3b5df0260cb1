-- The home force's records in its small areas, by month and type; months and types without a record have no row.
CREATE TABLE small_area_count (
  area VARCHAR NOT NULL,
  type BIGINT NOT NULL,
  month BIGINT NOT NULL,
  n BIGINT NOT NULL
)
