-- Areas that lie in another than their parent, or fit it best: their records count there too.
CREATE TABLE area_part (
  part VARCHAR NOT NULL,
  whole VARCHAR NOT NULL
)
