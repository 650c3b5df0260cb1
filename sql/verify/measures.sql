-- Measures with the step and kind of their data set.
SELECT m.id, m.dataset, m.denominator, m.per, d.step_months, d.located
FROM measure m
JOIN dataset d ON d.id = m.dataset
ORDER BY m.id
