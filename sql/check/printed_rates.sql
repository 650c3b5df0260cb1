-- Printed rates that can be none of the data set: of a category that no series of a measure by the same population counts alone, of a step that is not
-- declared, of an area that does not record; or further than a quarter, and half of the last digit printed, from the rate of the hub's own count,
-- which rests on the population of another day. Columns: dataset, category, area, month, problem.
WITH alone AS (
  SELECT s.id AS series, s.dataset, m.denominator, m.per, MIN(c.category) AS category
  FROM series s
  JOIN measure m ON m.id = s.measure
  JOIN series_category c ON c.series = s.id
  GROUP BY s.id, s.dataset, m.denominator, m.per
  HAVING COUNT(*) = 1
), printed AS (
  SELECT p.*, a.series, a.per, v.month AS first_month, d.step_months
  FROM printed_rate p
  LEFT JOIN dataset d ON d.id = p.dataset
  LEFT JOIN alone a ON a.dataset = p.dataset AND a.category = p.category AND a.denominator = p.denominator
  LEFT JOIN coverage v ON v.dataset = p.dataset AND v.force = p.area AND v.month = p.ending - d.step_months + 1
)
SELECT p.dataset, p.category, p.area, p.ending AS month,
  CASE WHEN p.series IS NULL THEN 'no series of the data set counts this category alone, by this population'
    WHEN p.first_month IS NULL THEN 'no step of the data set ends in this month for an area that records'
    ELSE 'it is far from the rate of the count' END AS problem
FROM printed p
LEFT JOIN observation o ON o.series::VARCHAR = p.series AND o.area::VARCHAR = p.area AND o.first_month = p.first_month AND o.months = p.step_months
  AND o.status = 'counted'
WHERE p.series IS NULL OR p.first_month IS NULL
  OR 4 * (abs(p.rate_tenths * o.denominator - 10 * p.per * o.numerator) - o.denominator) > 10 * p.per * o.numerator
ORDER BY 1, 2, 3, 4
