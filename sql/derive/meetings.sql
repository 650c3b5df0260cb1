-- Pairs of series of a measure that differ by more than its tolerance where both count the same step of an area that records, and the step where they
-- differ most. Counts under 20 are not compared. Columns: measure, series, other, compared, beyond, area, first_month, months, n, other_n.
WITH counted AS (
  SELECT s.measure, s.key, s.position, d.step_months, o.area, o.first_month, o.months, o.numerator AS n
  FROM observation o
  JOIN series s ON s.id = o.series::VARCHAR
  JOIN dataset d ON d.id = s.dataset
  WHERE o.status = 'counted' AND s.title = '' AND o.numerator >= 20
), met AS (
  SELECT m.id AS measure, m.position, a.key AS series, b.key AS other, a.area::VARCHAR AS area, a.first_month, a.months, a.n, b.n AS other_n,
    100 * ABS(a.n - b.n) > m.tolerance_percent * b.n AS is_beyond
  FROM counted a
  JOIN counted b ON b.measure = a.measure AND b.area = a.area AND b.first_month = a.first_month AND b.months = a.months
  JOIN measure m ON m.id = a.measure
  JOIN area ON area.code = a.area::VARCHAR AND area.counting = 'recorder'
  WHERE b.months = b.step_months AND (a.step_months < b.step_months OR (a.step_months = b.step_months AND a.position < b.position))
)
SELECT measure, series, other, COUNT(*) AS compared, COUNT(*) FILTER (WHERE is_beyond) AS beyond,
  ARG_MAX(area, ABS(n - other_n) / other_n::DOUBLE) AS area,
  ARG_MAX(first_month, ABS(n - other_n) / other_n::DOUBLE) AS first_month, ANY_VALUE(months) AS months,
  ARG_MAX(n, ABS(n - other_n) / other_n::DOUBLE) AS n, ARG_MAX(other_n, ABS(n - other_n) / other_n::DOUBLE) AS other_n
FROM met
GROUP BY measure, position, series, other
HAVING COUNT(*) FILTER (WHERE is_beyond) > 0
ORDER BY position, series, other
