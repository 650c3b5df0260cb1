-- Counts of each area in the odd and the even steps of the newest twelve steps that anybody supplied (or fewer, an even number, at least four), of areas that
-- have all of them: what dispersion is estimated from. Columns: measure, counting, odd, even.
WITH step AS (
  SELECT m.id AS measure, d.step_months, v.month,
    row_number() OVER (PARTITION BY m.id ORDER BY v.month DESC) AS back,
    COUNT(*) OVER (PARTITION BY m.id) AS held
  FROM measure m
  JOIN dataset d ON d.id = m.dataset
  JOIN (SELECT DISTINCT dataset, month FROM coverage WHERE status = 'supplied' AND force IN (SELECT code FROM area)) v ON v.dataset = m.dataset
), used AS (
  SELECT measure, step_months, month, back, LEAST(held, 12) - LEAST(held, 12) % 2 AS steps
  FROM step
)
SELECT o.measure::VARCHAR AS measure, a.counting,
  SUM(o.numerator) FILTER (WHERE (u.steps - u.back) % 2 = 0)::BIGINT AS odd,
  SUM(o.numerator) FILTER (WHERE (u.steps - u.back) % 2 = 1)::BIGINT AS even
FROM used u
JOIN observation o ON o.measure = u.measure AND o.first_month = u.month AND o.months = u.step_months AND o.status = 'counted'
JOIN area a ON a.code = o.area
WHERE u.back <= u.steps AND u.steps >= 4
GROUP BY o.measure, a.counting, o.area, u.steps
HAVING COUNT(*) = u.steps
ORDER BY 1, a.counting, o.area
