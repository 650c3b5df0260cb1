-- Of every street-level file the measures that it does not tell apart.
INSERT INTO indistinct_step
SELECT DISTINCT c.measure, s.force, s.month
FROM street_file s
JOIN measure m ON m.dataset = s.dataset
JOIN measure_category c ON c.measure = m.id
JOIN crime_type t ON t.id = c.category
WHERE s.month < t.first_month OR s.month > t.last_month
