-- Counts of two series of a measure for the same step of an area that records, those of the shorter steps first; steps are those of the other. Columns: measure, series,
-- other, tolerance_percent, area, first_month, months, n, other_n.
WITH counted AS (
  SELECT s.measure, s.key, s.position, d.step_months, o.area, o.first_month, o.months, o.numerator AS n
  FROM observation o
  JOIN series s ON s.id = o.series::VARCHAR
  JOIN dataset d ON d.id = s.dataset
  JOIN area ON area.code = o.area::VARCHAR AND area.counting = 'recorder'
  WHERE o.status = 'counted' AND s.title = ''
)
SELECT m.id AS measure, a.key AS series, b.key AS other, m.tolerance_percent, a.area::VARCHAR AS area, a.first_month, a.months, a.n, b.n AS other_n
FROM counted a
JOIN counted b ON b.measure = a.measure AND b.area = a.area AND b.first_month = a.first_month AND b.months = a.months
JOIN measure m ON m.id = a.measure
WHERE b.months = b.step_months AND (a.step_months < b.step_months OR (a.step_months = b.step_months AND a.position < b.position))
ORDER BY m.position, a.position, b.position, area, a.first_month
