-- What to know of one area's figures in one data set; of an area that records it holds for the areas in it too.
CREATE TABLE area_note (
  area VARCHAR NOT NULL,
  dataset VARCHAR NOT NULL,
  sentence VARCHAR NOT NULL
)
