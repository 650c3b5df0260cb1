-- Who supplied what, with the force's records and the file that tells of them, for each declared step.
SELECT v.dataset, v.force, v.month, v.status, v.detail,
  COALESCE(r.records, 0)::BIGINT AS records,
  COALESCE(f.path, '') AS file
FROM coverage v
LEFT JOIN (
  SELECT dataset::VARCHAR AS dataset, force::VARCHAR AS force, month, SUM(n) AS records, MIN(source_file) AS source_file
  FROM recorded_count
  GROUP BY ALL
) r ON r.dataset = v.dataset AND r.force = v.force AND r.month = v.month
LEFT JOIN source_file f ON f.id = r.source_file
ORDER BY v.dataset, v.force, v.month
