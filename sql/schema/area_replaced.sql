-- Places that no longer exist, and what took their place.
CREATE TABLE area_replaced (
  code VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  replaced_by VARCHAR NOT NULL,
  date VARCHAR NOT NULL
)
