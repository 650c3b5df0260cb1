-- Most similar groups of forces, as published. Not symmetric.
CREATE TABLE similar_force (
  force VARCHAR NOT NULL,
  member VARCHAR NOT NULL
)
