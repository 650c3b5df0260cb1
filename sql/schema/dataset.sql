-- Bodies of figures; step_months is 1 for monthly counts, 3 for quarterly.
CREATE TABLE dataset (
  id VARCHAR PRIMARY KEY,
  title VARCHAR NOT NULL,
  publisher VARCHAR NOT NULL,
  licence VARCHAR NOT NULL,
  address VARCHAR NOT NULL,
  published VARCHAR NOT NULL,
  step_months BIGINT NOT NULL,
  located BIGINT NOT NULL,
  position BIGINT NOT NULL
)
