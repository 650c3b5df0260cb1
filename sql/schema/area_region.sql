-- The region in which a force or district lies.
CREATE TABLE area_region (
  area VARCHAR PRIMARY KEY,
  region VARCHAR NOT NULL
)
