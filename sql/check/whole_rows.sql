-- Rows of bundled counts in which a category is absent (it would read as zero, unless zeros are printed) or stands twice (it would count twice),
-- for forces of the nation. Counts added up from street-level records are whole by how they are made; categories
-- under disclosure control are checked before any count is withheld (build/disclosure_control). Columns: dataset, force, month, area, problem.
WITH controlled AS (
  SELECT s.dataset, c.category
  FROM series s
  JOIN measure_disclosure p ON p.measure = s.measure
  JOIN series_category c ON c.series = s.id
), checked AS (
  SELECT * FROM recorded_count r
  WHERE r.source_file NOT IN (SELECT source_file FROM street_file)
    AND NOT EXISTS (SELECT 1 FROM controlled c WHERE c.dataset = r.dataset AND c.category = r.category)
)
SELECT r.dataset, r.force, r.month, COALESCE(r.area, 'no location') AS area,
  CASE WHEN COUNT(*) > COUNT(DISTINCT r.category) THEN 'a category stands twice' ELSE 'a category is absent' END AS problem
FROM checked r
JOIN (SELECT dataset, COUNT(*) AS categories FROM (SELECT DISTINCT dataset, category FROM checked) GROUP BY dataset) d
  ON d.dataset = r.dataset
WHERE r.force IN (SELECT code FROM area)
GROUP BY r.dataset, r.force, r.month, r.area, d.categories
HAVING COUNT(*) > COUNT(DISTINCT r.category)
  OR (COUNT(DISTINCT r.category) <> d.categories AND r.dataset NOT IN (SELECT id FROM dataset WHERE zeros_printed = 1))
ORDER BY 1, 2, 3, 4
