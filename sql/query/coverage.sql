-- Who supplied what, with the force's records and how many have no place, for each declared step.
SELECT v.dataset, v.force, v.month, v.status, v.detail,
  COALESCE(SUM(r.n), 0)::BIGINT AS records,
  COALESCE(SUM(r.n) FILTER (WHERE r.area IS NULL), 0)::BIGINT AS unlocated
FROM coverage v
LEFT JOIN recorded_count r ON r.dataset = v.dataset AND r.force = v.force AND r.month = v.month
GROUP BY v.dataset, v.force, v.month, v.status, v.detail
ORDER BY v.dataset, v.force, v.month
