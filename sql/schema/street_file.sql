-- Street files of the release: whose records of which month, by what name, with LSOA codes of 2011, of 2021 or of codes in both (0), when
-- they were downloaded as far as that is declared, and whether that is later than the bundled figures of the month.
CREATE TABLE street_file (
  source_file UINTEGER PRIMARY KEY,
  dataset VARCHAR NOT NULL,
  force VARCHAR NOT NULL,
  month BIGINT NOT NULL,
  reported_by VARCHAR NOT NULL,
  vintage BIGINT NOT NULL,
  downloaded VARCHAR,
  supersedes BIGINT NOT NULL
)
