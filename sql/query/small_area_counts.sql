-- Records in small areas by type and month, of the months that are whole.
SELECT area, type, month, n
FROM small_area_count
WHERE month IN (
  SELECT v.month
  FROM coverage v
  JOIN street_file f ON f.dataset = v.dataset AND f.force = v.force AND f.month = v.month
  JOIN hub h ON h.home = v.force
  WHERE v.status = 'supplied'
)
ORDER BY area, type, month
