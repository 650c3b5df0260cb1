-- Distinct texts of the column Context; 0 is the empty one, which is all that is published today.
CREATE TABLE crime_context (
  id UINTEGER NOT NULL,
  text VARCHAR NOT NULL
)
