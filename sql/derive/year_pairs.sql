-- Counts of each area in the same steps of two years, one after the other: what dispersion is estimated from. The steps are those of the newest
-- twelve months that have a counterpart a year earlier in at least half as many areas as the step that most have; an area must have them all.
-- Where so few people live that visitors outweigh them (stats::few_residents) the counts follow other laws, and are left out.
-- Columns: series, counting, past, current.
WITH pair AS (
  SELECT o.series, a.counting, o.area, o.first_month, o.first_month + o.months AS ends, b.numerator AS past, o.numerator AS current
  FROM observation o
  JOIN series s ON s.id = o.series::VARCHAR
  JOIN dataset d ON d.id = s.dataset AND d.step_months = o.months
  JOIN area a ON a.code = o.area::VARCHAR
  JOIN observation b ON b.series = o.series AND b.area = o.area AND b.months = o.months AND b.first_month = o.first_month - 12
  WHERE o.status = 'counted' AND b.status = 'counted' AND COALESCE(a.residents, 20000) >= 20000
    AND NOT EXISTS (
      SELECT 1 FROM series_break e
      WHERE e.series = o.series::VARCHAR AND e.month > b.first_month AND e.month < o.first_month + o.months AND e.recorder IN ('', a.code, a.parent))
), held AS (
  SELECT series, counting, first_month, ends, COUNT(*) AS areas, MAX(COUNT(*)) OVER (PARTITION BY series, counting) AS most
  FROM pair
  GROUP BY series, counting, first_month, ends
), usual AS (
  SELECT *, MAX(ends) OVER (PARTITION BY series, counting) AS newest FROM held WHERE 2 * areas >= most
), used AS (
  SELECT *, COUNT(*) OVER (PARTITION BY series, counting) AS steps FROM usual WHERE first_month >= newest - 12
)
SELECT p.series::VARCHAR AS series, p.counting, SUM(p.past)::BIGINT AS past, SUM(p.current)::BIGINT AS current
FROM used u
JOIN pair p ON p.series = u.series AND p.counting = u.counting AND p.first_month = u.first_month
GROUP BY p.series, p.counting, p.area, u.steps
HAVING COUNT(*) = u.steps
ORDER BY 1, p.counting, p.area
