-- The postcodes of one sector that lie in the same smallest area and ward. units: the last two letters of each, rising, with a space between two.
CREATE TABLE postcode_group (
  sector VARCHAR NOT NULL,
  smallest VARCHAR NOT NULL,
  ward VARCHAR,
  units VARCHAR NOT NULL
)
