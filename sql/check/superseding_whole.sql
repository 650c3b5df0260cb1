-- Bundled months that gave way to a street-level file with under nine tenths of their records, or of those with a place: it was cut off or is a stub,
-- and what it lacks would read as zero.
-- Remedy: leave the street file out, or take another copy of it
-- Columns: dataset, force, month, counted, bundled, records.
WITH counts AS (
  SELECT dataset, force, month, 'all' AS counted, SUM(bundled) - SUM(records) AS more FROM superseded_count GROUP BY dataset, force, month
  UNION ALL
  SELECT dataset, force, month, 'with a place', COALESCE(SUM(bundled - records) FILTER (WHERE area IS NOT NULL), 0)
  FROM superseded_count
  GROUP BY dataset, force, month
), now AS (
  SELECT dataset, force, month, SUM(n) AS n, COALESCE(SUM(n) FILTER (WHERE area IS NOT NULL), 0) AS located
  FROM recorded_count
  GROUP BY dataset, force, month
)
SELECT c.dataset, c.force, c.month, c.counted, (CASE c.counted WHEN 'all' THEN n ELSE located END + c.more)::BIGINT AS bundled,
  (CASE c.counted WHEN 'all' THEN n ELSE located END)::BIGINT AS records
FROM counts c
JOIN now USING (dataset, force, month)
WHERE 10 * CASE c.counted WHEN 'all' THEN n ELSE located END < 9 * (CASE c.counted WHEN 'all' THEN n ELSE located END + c.more)
ORDER BY 1, 2, 3, 4
