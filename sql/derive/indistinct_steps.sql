-- Of every street-level file whose counts are used the series that it does not tell apart: a category was not in use in its month, and the
-- file has no record of it.
INSERT INTO indistinct_step
SELECT DISTINCT c.series, f.force, f.month
FROM street_file f
JOIN series s ON s.dataset = f.dataset
JOIN series_category c ON c.series = s.id
JOIN crime_type t ON t.id = c.category
WHERE (f.month < t.first_month OR f.month > t.last_month)
  AND f.source_file IN (SELECT source_file FROM recorded_count)
  AND NOT EXISTS (SELECT 1 FROM imported_count i WHERE i.source_file = f.source_file AND i.category = t.id)
