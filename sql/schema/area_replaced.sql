-- Places that no longer exist, and what took their place: of one that was divided each. code: none of what ended before there were codes.
CREATE TABLE area_replaced (
  code VARCHAR,
  name VARCHAR NOT NULL,
  replaced_by VARCHAR NOT NULL,
  date VARCHAR NOT NULL
)
