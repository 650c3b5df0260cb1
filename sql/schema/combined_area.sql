-- Areas that a publisher counts together, and not one by one. area is the publisher's code of them all, which is none of the hub's.
CREATE TABLE combined_area (
  area VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  member VARCHAR NOT NULL
)
