-- Steps in which a force's street-level file did not tell a category of the series apart: types were split and renamed over the years, so what
-- the file has under other names is not what it counts, and no record of the category is no zero.
CREATE TABLE indistinct_step (
  series VARCHAR NOT NULL,
  force VARCHAR NOT NULL,
  month BIGINT NOT NULL
)
