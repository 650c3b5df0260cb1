-- The first month of each new way of counting. Months are counted from year 0.
CREATE TABLE measure_break (
  measure VARCHAR NOT NULL,
  month BIGINT NOT NULL,
  reason VARCHAR NOT NULL
)
