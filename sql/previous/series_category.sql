-- Of a measure's one data set.
CREATE TEMP VIEW series_category AS
SELECT c.measure || '/' || m.dataset AS series, c.category
FROM hub.main.measure_category c
JOIN hub.main.measure m ON m.id = c.measure
