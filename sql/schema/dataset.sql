-- Bodies of figures; step_months is 1 for monthly counts, 3 for quarterly, 12 for years, which may overlap. Where zeros are printed an absent cell
-- is not known; where they are not it is no record.
CREATE TABLE dataset (
  id VARCHAR PRIMARY KEY,
  title VARCHAR NOT NULL,
  publisher VARCHAR NOT NULL,
  licence VARCHAR NOT NULL,
  address VARCHAR NOT NULL,
  published VARCHAR NOT NULL,
  step_months BIGINT NOT NULL,
  located BIGINT NOT NULL,
  zeros_printed BIGINT NOT NULL,
  position BIGINT NOT NULL
)
