-- What the hub's response page names and no figure has: a topic without a declaration, a leading measure that is none, a comparator without a figure;
-- and what a figure names and no table explains: a measure, a clock, a place that has another code elsewhere.
-- Columns: name, problem.
SELECT m.topic AS name, 'no topic of the hub' AS problem
FROM response_measure m
WHERE NOT EXISTS (SELECT 1 FROM response_topic t WHERE t.id = m.topic)
UNION ALL
SELECT o.name, 'no measure of figures/response'
FROM (SELECT answered_share AS name FROM response_outline UNION ALL SELECT mean_time FROM response_outline) o
WHERE NOT EXISTS (SELECT 1 FROM response_measure m WHERE m.id = o.name)
UNION ALL
SELECT o.comparator, 'no published figure is of this place'
FROM response_outline o
WHERE NOT EXISTS (SELECT 1 FROM published_figure f WHERE f.area = o.comparator)
UNION ALL
SELECT DISTINCT measure, 'no measure of measures.csv'
FROM published_figure
WHERE measure NOT IN (SELECT id FROM response_measure)
UNION ALL
SELECT DISTINCT clock, 'no clock of clocks.csv'
FROM published_figure
WHERE clock NOT IN (SELECT id FROM response_clock)
UNION ALL
SELECT area_name, 'one place under two codes'
FROM published_figure
GROUP BY area_name
HAVING COUNT(DISTINCT area) > 1
UNION ALL
SELECT area, 'two places under one code'
FROM published_figure
WHERE area <> ''
GROUP BY area
HAVING COUNT(DISTINCT area_name) > 1
ORDER BY 1
