-- Of every street-level file whose counts are used the measures that it does not tell apart: a category was not in use in its month, and the
-- file has no record of it.
INSERT INTO indistinct_step
SELECT DISTINCT c.measure, s.force, s.month
FROM street_file s
JOIN measure m ON m.dataset = s.dataset
JOIN measure_category c ON c.measure = m.id
JOIN crime_type t ON t.id = c.category
WHERE (s.month < t.first_month OR s.month > t.last_month)
  AND s.source_file IN (SELECT source_file FROM recorded_count)
  AND NOT EXISTS (SELECT 1 FROM imported_count i WHERE i.source_file = s.source_file AND i.category = t.id)
