-- Sentences that belong beside a measure's figures. series: a key, area: a code or the id of a level, '' where all are meant; figures that
-- end before first_month or begin after last_month are not.
CREATE TABLE measure_caveat (
  measure VARCHAR NOT NULL,
  position BIGINT NOT NULL,
  sentence VARCHAR NOT NULL,
  series VARCHAR NOT NULL,
  area VARCHAR NOT NULL,
  first_month BIGINT,
  last_month BIGINT
)
