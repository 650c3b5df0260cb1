-- How many statistics there are. Columns: n.
SELECT COUNT(*) AS n FROM observation
