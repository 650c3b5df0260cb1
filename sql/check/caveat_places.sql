-- Caveats of a place that is neither an area nor a level. Columns: measure, area.
SELECT DISTINCT measure, area
FROM measure_caveat
WHERE area <> '' AND area NOT IN (SELECT code FROM area) AND area NOT IN (SELECT id FROM level)
ORDER BY 1, 2
