-- Steps of a data set that begin before the one before them has ended: what lies in both would count twice. Years are never added up and may
-- overlap. Columns: dataset, month, problem.
SELECT dataset, month, 'it begins before the step before it has ended' AS problem
FROM (
  SELECT s.dataset, s.month, d.step_months, LAG(s.month) OVER (PARTITION BY s.dataset ORDER BY s.month) AS before
  FROM (SELECT DISTINCT dataset, month FROM coverage) s
  JOIN dataset d ON d.id = s.dataset AND d.step_months < 12
)
WHERE month - before < step_months
ORDER BY 1, 2
