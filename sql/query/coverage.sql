-- Who supplied what, with the force's records, for each declared step.
SELECT v.dataset, v.force, v.month, v.status, v.detail,
  COALESCE(r.records, 0)::BIGINT AS records
FROM coverage v
LEFT JOIN (
  SELECT dataset, force, month, SUM(n) AS records
  FROM recorded_count
  GROUP BY dataset, force, month
) r ON r.dataset = v.dataset AND r.force = v.force AND r.month = v.month
ORDER BY v.dataset, v.force, v.month
