-- Of a measure's one data set.
CREATE TEMP VIEW observation AS
SELECT o.measure::VARCHAR || '/' || m.dataset AS series, o.area, o.first_month, o.months, o.numerator, o.unlocated, o.outside, o.denominator,
  o.months_supplied, o.status
FROM hub.main.observation o
JOIN hub.main.measure m ON m.id = o.measure::VARCHAR
