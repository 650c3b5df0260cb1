-- Series with the step and kind of their data set. Bounds of -1: none.
SELECT s.id, s.measure, (s.title = '')::BIGINT AS counts_the_measure, s.dataset, m.denominator, m.per, d.step_months, d.located, d.zeros_printed, COALESCE(s.first_month, -1)::BIGINT AS first_month,
  COALESCE(s.last_month, -1)::BIGINT AS last_month, EXISTS (SELECT 1 FROM measure_disclosure p WHERE p.measure = m.id)::BIGINT AS controlled
FROM series s
JOIN measure m ON m.id = s.measure
JOIN dataset d ON d.id = s.dataset
ORDER BY s.id
