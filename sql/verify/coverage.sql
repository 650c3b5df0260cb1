-- Who supplied what.
SELECT dataset, force, month, status FROM coverage ORDER BY dataset, force, month
