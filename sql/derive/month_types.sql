-- Records of each force of the nation and month of one data set by type of crime, whoever counted them, with whether only a street-level file
-- tells of the month. Of the types that the publisher used in a month each is there, with 0 where nothing was recorded.
-- $dataset: its id. Columns: force, month, type, records, is_new.
WITH counted AS (
  SELECT force, month, category, SUM(n)::BIGINT AS records, 0::BIGINT AS is_new
  FROM recorded_count
  WHERE dataset = $dataset
  GROUP BY force, month, category
  UNION ALL
  SELECT i.force, i.month, i.category, SUM(i.n)::BIGINT, 1
  FROM imported_count i
  WHERE i.dataset = $dataset
    AND NOT EXISTS (SELECT 1 FROM recorded_count r WHERE r.dataset = i.dataset AND r.force = i.force AND r.month = i.month)
  GROUP BY i.force, i.month, i.category
), step AS (
  SELECT DISTINCT force, month, is_new FROM counted
)
SELECT s.force, s.month, t.id AS type, COALESCE(c.records, 0) AS records, s.is_new
FROM step s
JOIN area a ON a.code = s.force AND a.counting = 'recorder'
JOIN crime_type t ON t.first_month <= s.month AND s.month <= COALESCE(t.last_month, s.month)
LEFT JOIN counted c ON c.force = s.force AND c.month = s.month AND c.category = t.id
ORDER BY s.force, s.month, t.id
