-- A new way of counting was of all areas. The table is that of the file, which is called after it: hub.duckdb.
CREATE TEMP VIEW series_break AS
SELECT series, month, '' AS recorder, reason FROM hub.main.series_break
