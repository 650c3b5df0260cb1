-- Data set × force × first month of a step: supplied, doubtful (published, and wrong by a stated test or notice),
-- incomplete (a stub in place of a month), not_supplied or not_held. Months are counted from year 0.
CREATE TABLE coverage (
  dataset VARCHAR NOT NULL,
  force VARCHAR NOT NULL,
  month BIGINT NOT NULL,
  status VARCHAR NOT NULL,
  detail VARCHAR NOT NULL
)
