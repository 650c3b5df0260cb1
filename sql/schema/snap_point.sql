-- Places as published: anonymised points with their names. Degrees in millionths, WGS 84; NULL for "No Location".
CREATE TABLE snap_point (
  id UINTEGER NOT NULL,
  longitude_e6 INTEGER,
  latitude_e6 INTEGER,
  name VARCHAR NOT NULL
)
