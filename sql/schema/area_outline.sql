-- Generalised outlines as SVG path data in one shared viewBox of integer units.
CREATE TABLE area_outline (
  code VARCHAR PRIMARY KEY,
  path VARCHAR NOT NULL,
  width BIGINT NOT NULL,
  height BIGINT NOT NULL,
  label_x BIGINT NOT NULL,
  label_y BIGINT NOT NULL
)
