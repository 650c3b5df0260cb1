-- Rows of bundled counts in which a category is absent (it would read as zero) or stands twice (it would count twice), for forces of the
-- nation. Counts added up from street-level records are whole by how they are made; those of
-- measures under disclosure control were checked before any was withheld. Columns: dataset, force, month, area, problem.
SELECT r.dataset, r.force, r.month, COALESCE(r.area, 'no location') AS area,
  CASE WHEN COUNT(*) > COUNT(DISTINCT r.category) THEN 'a category stands twice' ELSE 'a category is absent' END AS problem
FROM recorded_count r
JOIN (SELECT dataset, COUNT(*) AS categories FROM (SELECT DISTINCT dataset, category FROM recorded_count) GROUP BY dataset) d
  ON d.dataset = r.dataset
WHERE r.force IN (SELECT code FROM area)
  AND r.source_file NOT IN (SELECT source_file FROM street_file)
  AND r.dataset NOT IN (SELECT m.dataset FROM measure m JOIN measure_disclosure p ON p.measure = m.id)
GROUP BY r.dataset, r.force, r.month, r.area, d.categories
HAVING COUNT(*) <> d.categories OR COUNT(DISTINCT r.category) <> d.categories
ORDER BY 1, 2, 3, 4
