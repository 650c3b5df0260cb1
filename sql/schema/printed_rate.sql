-- Rates that a publisher prints beside the counts of a step, by the population of another day than that of the hub: to be set beside the hub's
-- own, and never a figure. ending is the last month of the step.
CREATE TABLE printed_rate (
  dataset VARCHAR NOT NULL,
  category VARCHAR NOT NULL,
  denominator VARCHAR NOT NULL,
  area VARCHAR NOT NULL,
  ending BIGINT NOT NULL,
  rate_tenths BIGINT NOT NULL,
  population VARCHAR NOT NULL
)
