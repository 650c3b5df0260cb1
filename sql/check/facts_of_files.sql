-- Files whose rows are not facts plus rejects, or whose facts or rejects are not all in the release. Columns: path, problem.
SELECT f.path,
  CASE WHEN f.row_count <> f.fact_count + f.reject_count THEN 'its rows are not its facts plus its rejects'
    WHEN COALESCE(c.n, 0) <> f.fact_count AND s.source_file IS NOT NULL THEN 'its facts are not all in the release'
    ELSE 'its rejects are not all in the release' END AS problem
FROM source_file f
LEFT JOIN street_file s ON s.source_file = f.id
LEFT JOIN (SELECT source_file, COUNT(*) AS n FROM crime GROUP BY source_file) c ON c.source_file = f.id
LEFT JOIN (SELECT source_file, COUNT(*) AS n FROM reject GROUP BY source_file) r ON r.source_file = f.id
WHERE f.row_count <> f.fact_count + f.reject_count
  OR (s.source_file IS NOT NULL AND COALESCE(c.n, 0) <> f.fact_count)
  OR COALESCE(r.n, 0) <> f.reject_count
ORDER BY 1
