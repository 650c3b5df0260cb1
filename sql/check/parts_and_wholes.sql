-- Windows in which a force's districts, its unlocated records and those outside do not add up to the force; where a district is withheld or counted
-- together with others, or how many are unlocated, the others may not exceed it. Columns: series, force, first_month.
SELECT o.series::VARCHAR AS series, p.parent AS force, o.first_month
FROM observation o
JOIN area f ON f.code = o.area AND f.counting = 'recorder'
JOIN (
  SELECT o2.series, a.parent, o2.first_month, o2.months, COALESCE(SUM(o2.numerator) FILTER (WHERE o2.status IN ('counted', 'doubtful')), 0)::BIGINT AS located,
    bool_and(o2.status IN ('counted', 'doubtful')) AS is_whole
  FROM observation o2
  JOIN area a ON a.code = o2.area AND a.counting = 'located'
  WHERE o2.status IN ('counted', 'doubtful', 'withheld', 'combined')
  GROUP BY o2.series, a.parent, o2.first_month, o2.months
) p ON p.series = o.series AND p.parent = o.area AND p.first_month = o.first_month AND p.months = o.months
WHERE o.status IN ('counted', 'doubtful')
  AND (CASE WHEN p.is_whole AND o.unlocated IS NOT NULL THEN o.numerator <> p.located + o.unlocated + o.outside
    ELSE o.numerator < p.located + COALESCE(o.unlocated + o.outside, 0) END)
ORDER BY 1, 2, 3
