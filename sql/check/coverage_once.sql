-- Steps that coverage declares more than once, which would count them more than once. Columns: dataset, force, month.
SELECT dataset, force, month
FROM coverage
WHERE force IN (SELECT code FROM area)
GROUP BY dataset, force, month
HAVING COUNT(*) > 1
ORDER BY 1, 2, 3
