-- What districts are matched by when others like them are looked for.
CREATE TABLE area_characteristic (
  area VARCHAR PRIMARY KEY,
  tenths_of_square_km BIGINT NOT NULL,
  rural_urban VARCHAR NOT NULL
)
