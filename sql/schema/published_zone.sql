-- LSOAs as street files name them: a code has two names where a district was renamed. district is today's, by areas/lsoa.csv.
CREATE TABLE published_zone (
  id UINTEGER NOT NULL,
  code VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  district VARCHAR NOT NULL
)
