-- Sentences that belong beside a measure wherever it is shown.
CREATE TABLE measure_caveat (
  measure VARCHAR NOT NULL,
  position BIGINT NOT NULL,
  sentence VARCHAR NOT NULL
)
