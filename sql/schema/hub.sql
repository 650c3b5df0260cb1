-- One row: what the hub says of itself.
CREATE TABLE hub (
  id VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  publisher VARCHAR NOT NULL,
  contact VARCHAR NOT NULL,
  about VARCHAR NOT NULL,
  caution VARCHAR NOT NULL,
  invented BIGINT NOT NULL,
  home VARCHAR NOT NULL,
  nation VARCHAR,
  population VARCHAR NOT NULL,
  attribution VARCHAR NOT NULL
)
