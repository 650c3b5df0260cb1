-- Measures with the step and kind of their data set.
SELECT m.id, m.dataset, m.denominator, m.per, d.step_months, d.located, EXISTS (
  SELECT 1 FROM measure_disclosure p WHERE p.measure = m.id)::BIGINT AS controlled
FROM measure m
JOIN dataset d ON d.id = m.dataset
ORDER BY m.id
