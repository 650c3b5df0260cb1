-- Adds up street-level records by file, district and type.
INSERT INTO imported_count
WITH counted AS (
  SELECT c.source_file, c.type, n.district, COUNT(*)::BIGINT AS n
  FROM crime c
  LEFT JOIN published_lsoa n ON n.id = c.lsoa
  GROUP BY c.source_file, c.type, n.district
)
SELECT f.dataset, f.month, f.force, counted.district, t.id, counted.n, f.source_file
FROM counted
JOIN street_file f ON f.source_file = counted.source_file
JOIN crime_type t ON t.number = counted.type
