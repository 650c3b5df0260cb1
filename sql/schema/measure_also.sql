-- What people call a measure in everyday speech: "bike theft".
CREATE TABLE measure_also (
  measure VARCHAR NOT NULL,
  position BIGINT NOT NULL,
  name VARCHAR NOT NULL
)
