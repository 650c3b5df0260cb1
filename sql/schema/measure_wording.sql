-- Names of a measure in one language. one and many follow a number; of English "burglary" and "burglaries".
CREATE TABLE measure_wording (
  measure VARCHAR NOT NULL,
  language VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  one VARCHAR NOT NULL,
  many VARCHAR NOT NULL
)
