-- Counts of supplied and doubtful steps that the bundled figures do not hold. A place of a force of the nation gets every category that files of the month
-- tell apart, 0 where nothing was recorded; other forces do not supply every category, so for them an absent one stays absent.
INSERT INTO recorded_count
WITH place AS (
  SELECT DISTINCT i.dataset, i.month, i.force, i.area, i.source_file
  FROM imported_count i
  LEFT JOIN coverage v ON v.dataset = i.dataset AND v.force = i.force AND v.month = i.month
  WHERE (v.status IN ('supplied', 'doubtful') OR i.force NOT IN (SELECT code FROM area))
    AND NOT EXISTS (SELECT 1 FROM recorded_count r WHERE r.dataset = i.dataset AND r.force = i.force AND r.month = i.month)
)
SELECT place.dataset, place.month, place.force, place.area, t.id, COALESCE(i.n, 0), place.source_file
FROM place
CROSS JOIN crime_type t
LEFT JOIN imported_count i ON i.source_file = place.source_file AND i.area IS NOT DISTINCT FROM place.area AND i.category = t.id
WHERE i.n IS NOT NULL
  OR (place.force IN (SELECT code FROM area) AND t.first_month <= place.month AND place.month <= COALESCE(t.last_month, place.month))
