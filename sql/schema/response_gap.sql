-- Figures that readers would expect and that are not published.
CREATE TABLE response_gap (
  missing VARCHAR NOT NULL,
  holder VARCHAR NOT NULL,
  why VARCHAR NOT NULL
)
