-- Cells in which the bundled figures and the street-level records of the same force and month differ; an absent row is no record.
-- Remedy: if the street file is newer than the bundled figures, declare the day of its download in the hub's archives.toml (and that of the figures as published in hub.toml), and it takes their place; if not, leave it out
-- Columns: dataset, force, month, area, category, bundled, records.
WITH bundled AS (
  SELECT dataset, force, month, COALESCE(area, 'no location') AS area, category, n
  FROM recorded_count
  WHERE source_file NOT IN (SELECT source_file FROM street_file)
    AND (dataset, force, month) IN (SELECT (dataset, force, month) FROM street_file)
), imported AS (
  SELECT dataset, force, month, COALESCE(area, 'no location') AS area, category, n
  FROM imported_count
  WHERE (dataset, force, month) IN (SELECT (dataset, force, month) FROM bundled)
)
SELECT COALESCE(i.dataset, b.dataset) AS dataset, COALESCE(i.force, b.force) AS force, COALESCE(i.month, b.month) AS month,
  COALESCE(i.area, b.area) AS area, COALESCE(i.category, b.category) AS category,
  COALESCE(b.n, 0)::VARCHAR AS bundled, COALESCE(i.n, 0)::VARCHAR AS records
FROM imported i
FULL JOIN bundled b ON b.dataset = i.dataset AND b.force = i.force AND b.month = i.month AND b.area = i.area AND b.category = i.category
WHERE COALESCE(i.n, 0) <> COALESCE(b.n, 0)
ORDER BY 1, 2, 3, 4, 5
