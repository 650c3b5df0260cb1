-- The data set's categories that a series adds up.
CREATE TABLE series_category (
  series VARCHAR NOT NULL,
  category VARCHAR NOT NULL
)
