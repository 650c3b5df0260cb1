-- At most one row: which published figures lead the page of response times. None: the hub has no such page.
CREATE TABLE response_outline (
  comparator VARCHAR NOT NULL,
  answered_share VARCHAR NOT NULL,
  mean_time VARCHAR NOT NULL,
  about VARCHAR NOT NULL
)
