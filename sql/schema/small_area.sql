-- LSOAs, MSOAs and wards of the home force. msoa and ward are of LSOAs; lsoa_vintage as in street_file.
CREATE TABLE small_area (
  code VARCHAR PRIMARY KEY,
  name VARCHAR NOT NULL,
  level VARCHAR NOT NULL,
  district VARCHAR NOT NULL,
  msoa VARCHAR,
  ward VARCHAR,
  lsoa_vintage BIGINT NOT NULL,
  residents BIGINT,
  households BIGINT
)
