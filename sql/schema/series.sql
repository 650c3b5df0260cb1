-- Counts of one definition from one data set, in the order in which the hub declares them: the first of a measure is the one it prefers.
-- title: where it counts something else than its measure says. id is the measure's and its own key: 'burglary/recorded-crime'. Steps outside first_month to last_month (NULL: no bound) are not of it.
CREATE TABLE series (
  id VARCHAR PRIMARY KEY,
  measure VARCHAR NOT NULL,
  key VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  dataset VARCHAR NOT NULL,
  denominator VARCHAR NOT NULL,
  first_month BIGINT,
  last_month BIGINT,
  position BIGINT NOT NULL
)
