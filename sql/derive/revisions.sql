-- Only steps of which both editions have as many cells (check/earlier_editions.sql: the same ones): a part would read as a revision.
INSERT INTO revision
WITH categories AS (
  SELECT s.id AS series, s.dataset, s.first_month, s.last_month, d.step_months, c.category
  FROM series s
  JOIN series_category c ON c.series = s.id
  JOIN dataset d ON d.id = s.dataset
), earlier AS (
  SELECT c.series, e.force, e.month, c.step_months, SUM(e.n)::BIGINT AS n, COUNT(*) AS cells
  FROM earlier_count e
  JOIN categories c ON c.dataset = e.dataset AND c.category = e.category AND e.month >= COALESCE(c.first_month, e.month)
    AND e.month + c.step_months - 1 <= COALESCE(c.last_month, e.month + c.step_months - 1)
  GROUP BY ALL
), newest AS (
  SELECT c.series, r.force, r.month, COUNT(*) AS cells
  FROM recorded_count r
  JOIN categories c ON c.dataset = r.dataset AND c.category = r.category
  WHERE (r.dataset, r.force, r.month) IN (SELECT (dataset, force, month) FROM earlier_count)
  GROUP BY ALL
)
SELECT e.series, e.force, e.month, e.step_months, e.n, o.numerator
FROM earlier e
JOIN newest n ON n.series = e.series AND n.force = e.force AND n.month = e.month AND n.cells = e.cells
JOIN observation o ON o.series::VARCHAR = e.series AND o.area::VARCHAR = e.force AND o.first_month = e.month AND o.months = e.step_months
WHERE o.status = 'counted'
ORDER BY e.series, e.force, e.month
