-- Figures that others published; value is their text with the unit normalised.
CREATE TABLE published_figure (
  measure VARCHAR NOT NULL,
  area_name VARCHAR NOT NULL,
  area VARCHAR NOT NULL,
  period_first VARCHAR NOT NULL,
  period_last VARCHAR NOT NULL,
  value VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  grade VARCHAR NOT NULL,
  clock VARCHAR NOT NULL,
  target VARCHAR NOT NULL,
  bound VARCHAR NOT NULL,
  note VARCHAR NOT NULL,
  publisher VARCHAR NOT NULL,
  url VARCHAR NOT NULL,
  quality VARCHAR NOT NULL
)
