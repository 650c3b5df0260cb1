-- What areas are called besides their names. kind: official, welsh, common (of an area whose own name is a number), former, nickname, or code: a newer
-- code of the same place.
CREATE TABLE area_name (
  area VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  kind VARCHAR NOT NULL
)
