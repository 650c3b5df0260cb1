-- Sums over $months calendar months (never rows), one for every step that ends one. A window with an absent step has no sum.
-- $months: 3 or 12.
INSERT INTO observation
WITH step AS (
  SELECT o.*, m.dataset, d.step_months
  FROM observation o
  JOIN measure m ON m.id = o.measure
  JOIN dataset d ON d.id = m.dataset
  WHERE o.months = d.step_months AND d.step_months < $months
), windowed AS (
  SELECT measure, area, first_month + step_months - 1 AS last_month, denominator,
    SUM(numerator) OVER w AS numerator,
    SUM(unlocated) OVER w AS unlocated,
    SUM(outside) OVER w AS outside,
    SUM(months_supplied) OVER w AS months_supplied
  FROM step
  WINDOW w AS (PARTITION BY measure, area ORDER BY first_month + step_months RANGE BETWEEN ($months - step_months) PRECEDING AND CURRENT ROW)
)
SELECT measure, area, last_month - $months + 1, $months,
  CASE WHEN months_supplied = $months THEN numerator::BIGINT END,
  CASE WHEN months_supplied = $months THEN unlocated::BIGINT END,
  CASE WHEN months_supplied = $months THEN outside::BIGINT END,
  denominator,
  months_supplied::BIGINT,
  CASE WHEN months_supplied = $months THEN 'counted' ELSE 'incomplete' END
FROM windowed
