-- Of a measure's one data set.
CREATE TEMP VIEW series_break AS
SELECT c.measure || '/' || m.dataset AS series, c.month, c.reason
FROM hub.main.measure_break c
JOIN hub.main.measure m ON m.id = c.measure
