-- The home force's own records in its LSOAs, and the same added up to MSOAs and wards.
INSERT INTO small_area_count
WITH counted AS (
  SELECT n.code AS lsoa, c.type, f.month, COUNT(*)::BIGINT AS n
  FROM crime c
  JOIN street_file f ON f.source_file = c.source_file
  JOIN hub h ON h.home = f.force
  JOIN published_lsoa n ON n.id = c.lsoa
  GROUP BY n.code, c.type, f.month
), part AS (
  SELECT code AS lsoa, code AS whole FROM small_area WHERE level = 'lsoa'
  UNION ALL
  SELECT code, msoa FROM small_area WHERE level = 'lsoa'
  UNION ALL
  SELECT code, ward FROM small_area WHERE level = 'lsoa'
)
SELECT part.whole, counted.type::BIGINT, counted.month, SUM(counted.n)::BIGINT
FROM counted
JOIN part ON part.lsoa = counted.lsoa
GROUP BY part.whole, counted.type, counted.month
ORDER BY part.whole, counted.type, counted.month
