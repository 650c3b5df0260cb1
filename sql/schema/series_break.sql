-- The first month of each new way of counting, of all areas or of those of one recorder. Months are counted from year 0.
CREATE TABLE series_break (
  series VARCHAR NOT NULL,
  month BIGINT NOT NULL,
  recorder VARCHAR NOT NULL,
  reason VARCHAR NOT NULL
)
