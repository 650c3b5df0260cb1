-- Sums over $months calendar months (never rows), one for every step that ends one. A window with an absent step, a withheld one or a
-- declared break inside it has no sum.
-- $months: 3 or 12.
INSERT INTO observation
WITH step AS (
  SELECT o.*, m.dataset, d.step_months
  FROM observation o
  JOIN measure m ON m.id = o.measure
  JOIN dataset d ON d.id = m.dataset
  WHERE o.months = d.step_months AND d.step_months < $months
), summed AS (
  SELECT measure, area, first_month + step_months - $months AS first_month, denominator,
    SUM(numerator) OVER w AS numerator,
    SUM(unlocated) OVER w AS unlocated,
    SUM(outside) OVER w AS outside,
    SUM(months_supplied) OVER w AS months_supplied,
    COUNT(*) FILTER (WHERE status = 'withheld') OVER w AS withheld
  FROM step
  WINDOW w AS (PARTITION BY measure, area ORDER BY first_month + step_months RANGE BETWEEN ($months - step_months) PRECEDING AND CURRENT ROW)
), windowed AS (
  SELECT s.*,
    CASE WHEN s.months_supplied < $months THEN 'incomplete'
      WHEN s.withheld > 0 THEN 'withheld'
      WHEN EXISTS (SELECT 1 FROM measure_break b
        WHERE b.measure = s.measure AND b.month > s.first_month AND b.month < s.first_month + $months) THEN 'broken'
      ELSE 'counted' END AS status
  FROM summed s
)
SELECT measure, area, first_month, $months,
  CASE WHEN status = 'counted' THEN numerator::BIGINT END,
  CASE WHEN status = 'counted' THEN unlocated::BIGINT END,
  CASE WHEN status = 'counted' THEN outside::BIGINT END,
  denominator,
  months_supplied::BIGINT,
  status
FROM windowed
