-- Records of each force of the nation and month of the data set that street-level files join, whoever counted them, with the force's residents
-- and whether only a street-level file tells of the month. Columns: force, month, records, residents, is_new.
WITH total AS (
  SELECT dataset, force, month, SUM(n)::BIGINT AS records, 0::BIGINT AS is_new
  FROM recorded_count
  WHERE dataset IN (SELECT dataset FROM imported_count)
  GROUP BY dataset, force, month
  UNION ALL
  SELECT i.dataset, i.force, i.month, SUM(i.n)::BIGINT, 1
  FROM imported_count i
  WHERE NOT EXISTS (SELECT 1 FROM recorded_count r WHERE r.dataset = i.dataset AND r.force = i.force AND r.month = i.month)
  GROUP BY i.dataset, i.force, i.month
)
SELECT t.force, t.month, t.records, a.residents, t.is_new
FROM total t
JOIN area a ON a.code = t.force AND a.counting = 'recorder'
ORDER BY t.force, t.month
