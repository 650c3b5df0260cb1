-- The data set's categories that a measure adds up.
CREATE TABLE measure_category (
  measure VARCHAR NOT NULL,
  category VARCHAR NOT NULL
)
