-- Of monthly series, but not of measures under disclosure control: what is left out of a sum of theirs could be told from others. No declared
-- break may lie inside the year.
INSERT INTO year_part
WITH declared AS (
  SELECT s.id::series_id AS series, MAX(v.month) AS newest
  FROM series s
  JOIN dataset d ON d.id = s.dataset AND d.step_months = 1
  JOIN coverage v ON v.dataset = s.dataset AND v.month BETWEEN COALESCE(s.first_month, v.month) AND COALESCE(s.last_month, v.month)
  WHERE s.measure NOT IN (SELECT measure FROM measure_disclosure)
  GROUP BY s.id
), ended AS (
  SELECT series, ((newest + 1) // 12 - 1) * 12 AS january FROM declared
), era AS (
  SELECT b.series::series_id AS series, a.code AS area, b.month FROM series_break b JOIN area a ON b.recorder IN ('', a.code, a.parent)
), month AS (
  SELECT o.series, o.area, y.january, 1::BIGINT << (o.first_month - y.january) AS bit, o.numerator, o.unlocated, o.outside
  FROM observation o
  JOIN ended y ON y.series = o.series AND o.first_month BETWEEN y.january AND y.january + 11
  WHERE o.months = 1 AND o.status = 'counted' AND NOT EXISTS (
    SELECT 1 FROM era b WHERE b.series = o.series AND b.area = o.area::VARCHAR AND b.month > y.january AND b.month < y.january + 12)
), held AS (
  SELECT series, area, january, SUM(bit)::BIGINT AS bits, COUNT(*) AS months FROM month GROUP BY series, area, january
), part AS (
  SELECT DISTINCT series, bits FROM held WHERE months BETWEEN 6 AND 11 AND bits & 2048 <> 0
)
SELECT m.series, m.area, m.january, 4095 - p.bits, SUM(m.numerator)::BIGINT, SUM(m.unlocated)::BIGINT, SUM(m.outside)::BIGINT
FROM part p
JOIN held h ON h.series = p.series AND h.bits & p.bits = p.bits
JOIN month m ON m.series = h.series AND m.area = h.area AND m.bit & p.bits <> 0
GROUP BY m.series, m.area, m.january, p.bits
ORDER BY m.series, m.area, p.bits
