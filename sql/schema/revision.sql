-- Steps of a series in an area that records, of which an earlier edition has a count, and that of the newest.
CREATE TABLE revision (
  series VARCHAR NOT NULL,
  area VARCHAR NOT NULL,
  first_month BIGINT NOT NULL,
  months BIGINT NOT NULL,
  earlier BIGINT NOT NULL,
  newest BIGINT NOT NULL
)
