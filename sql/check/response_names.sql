-- What the hub's response page names and no figure has: a topic without a declaration, a leading measure that is none, a comparator without a figure.
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
ORDER BY 1
