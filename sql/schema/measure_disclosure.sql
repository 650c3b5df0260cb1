-- Measures whose small counts are withheld.
CREATE TABLE measure_disclosure (
  measure VARCHAR PRIMARY KEY,
  smallest_count BIGINT NOT NULL,
  lowest_counting VARCHAR NOT NULL
)
