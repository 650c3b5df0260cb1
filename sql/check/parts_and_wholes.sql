-- Windows in which a force's districts, its unlocated records and those outside do not add up to the force. Columns: measure, force, first_month.
SELECT o.measure, o.area AS force, o.first_month
FROM observation o
JOIN area f ON f.code = o.area AND f.level = 'force'
JOIN (
  SELECT o2.measure, a.parent, o2.first_month, o2.months, SUM(o2.numerator)::BIGINT AS located
  FROM observation o2
  JOIN area a ON a.code = o2.area AND a.level = 'district'
  WHERE o2.status = 'counted'
  GROUP BY o2.measure, a.parent, o2.first_month, o2.months
) p ON p.measure = o.measure AND p.parent = o.area AND p.first_month = o.first_month AND p.months = o.months
WHERE o.status = 'counted' AND o.numerator <> p.located + o.unlocated + o.outside
ORDER BY 1, 2, 3
