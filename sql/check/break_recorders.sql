-- New ways of counting of a place that does not record. Columns: series, month, area.
SELECT series, month, recorder AS area
FROM series_break
WHERE recorder <> '' AND recorder NOT IN (SELECT code FROM area WHERE counting = 'recorder')
ORDER BY 1, 2, 3
