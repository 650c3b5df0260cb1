-- What is held of the newest calendar year that has ended, added up, where some area does not hold the whole year: a row for each set of six to
-- eleven months that some area holds and each area that holds at least these. `without` are the months left out, a bit each, the lowest for January;
-- December is never one. unlocated and outside as in observation.
CREATE TABLE year_part (
  series VARCHAR NOT NULL,
  area VARCHAR NOT NULL,
  first_month BIGINT NOT NULL,
  without BIGINT NOT NULL,
  numerator BIGINT NOT NULL,
  unlocated BIGINT,
  outside BIGINT
)
