-- How much more counts vary than chance alone would make them. raw_phi_e9: the estimate before its floor of 1, in billionths.
CREATE TABLE dispersion (
  series VARCHAR NOT NULL,
  counting VARCHAR NOT NULL,
  areas BIGINT NOT NULL,
  raw_phi_e9 BIGINT NOT NULL
)
