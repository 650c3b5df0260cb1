-- Cells in which a street-level file that supersedes the bundled figures differs from them; an absent row is no record.
INSERT INTO superseded_count
WITH newer AS (
  SELECT dataset, force, month FROM street_file WHERE supersedes = 1
), bundled AS (
  SELECT r.* FROM recorded_count r JOIN newer USING (dataset, force, month)
), imported AS (
  SELECT i.* FROM imported_count i WHERE (i.dataset, i.force, i.month) IN (SELECT (dataset, force, month) FROM bundled)
)
SELECT COALESCE(i.dataset, b.dataset), COALESCE(i.month, b.month), COALESCE(i.force, b.force), COALESCE(i.area, b.area),
  COALESCE(i.category, b.category), COALESCE(b.n, 0), COALESCE(i.n, 0)
FROM imported i
FULL JOIN bundled b ON b.dataset = i.dataset AND b.force = i.force AND b.month = i.month AND b.area IS NOT DISTINCT FROM i.area
  AND b.category = i.category
WHERE COALESCE(i.n, 0) <> COALESCE(b.n, 0)
