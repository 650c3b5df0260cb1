-- The first month of each new way of counting. Months are counted from year 0.
CREATE TABLE series_break (
  series VARCHAR NOT NULL,
  month BIGINT NOT NULL,
  reason VARCHAR NOT NULL
)
