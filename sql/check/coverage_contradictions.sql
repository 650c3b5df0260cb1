-- Steps of the nation's forces with records that coverage calls neither supplied nor doubtful, and the reverse. Columns: dataset, force, month, problem.
SELECT COALESCE(r.dataset, v.dataset) AS dataset, COALESCE(r.force, v.force) AS force, COALESCE(r.month, v.month) AS month,
  CASE WHEN v.force IS NULL THEN 'it has records, but coverage does not declare it'
    WHEN r.force IS NULL THEN 'coverage calls it ' || v.status || ', but it has no records'
    ELSE 'it has records, but coverage calls it ' || v.status END AS problem
FROM (
  SELECT DISTINCT dataset, force, month FROM recorded_count WHERE force IN (SELECT code FROM area)
  UNION
  SELECT s.dataset, w.area, w.month
  FROM withheld_count w
  JOIN series s ON s.id = w.series
  JOIN area f ON f.code = w.area AND f.counting = 'recorder'
) r
FULL JOIN (SELECT * FROM coverage WHERE force IN (SELECT code FROM area)) v ON v.dataset = r.dataset AND v.force = r.force AND v.month = r.month
WHERE v.force IS NULL
  OR (r.force IS NULL AND v.status IN ('supplied', 'doubtful'))
  OR (r.force IS NOT NULL AND v.status NOT IN ('supplied', 'doubtful'))
ORDER BY 1, 2, 3
