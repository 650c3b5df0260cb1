-- Places without figures of their own. area: one with figures that it lies in; a county has a row for each. smallest: the smallest area that holds its
-- point. within: the town of a suburb, or empty. code: of the official register. also: other names, with | between them.
CREATE TABLE place (
  name VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  area VARCHAR NOT NULL,
  smallest VARCHAR,
  within VARCHAR NOT NULL,
  code VARCHAR,
  also VARCHAR NOT NULL
)
