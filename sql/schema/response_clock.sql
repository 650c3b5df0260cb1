-- Where the clocks of answering and attending start and stop.
CREATE TABLE response_clock (
  id VARCHAR PRIMARY KEY,
  title VARCHAR NOT NULL,
  definition VARCHAR NOT NULL
)
