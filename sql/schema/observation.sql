-- Statistics: a series in an area over a window of whole months. numerator is NULL unless status is 'counted', 'doubtful' (what was
-- published, which is no figure) or 'combined': then it is the count that was published for the area and others together.
CREATE TABLE observation (
  series VARCHAR NOT NULL,
  area VARCHAR NOT NULL,
  first_month BIGINT NOT NULL,
  months BIGINT NOT NULL,
  numerator BIGINT,
  unlocated BIGINT,
  outside BIGINT,
  denominator BIGINT,
  months_supplied BIGINT NOT NULL,
  status VARCHAR NOT NULL
)
