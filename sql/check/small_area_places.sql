-- Areas of imported records whose parent or whole is not there, or whose wholes are none that it can lie in: of one level, themselves parts, or in
-- another district. Columns: area, problem.
SELECT s.code AS area, 'its parent, ' || COALESCE(s.parent, 'none') || ', is not in areas.csv' AS problem
FROM area s
LEFT JOIN area d ON d.code = s.parent AND d.counting = 'located'
WHERE s.counting = 'imported' AND d.code IS NULL
UNION ALL
SELECT p.part, 'what it lies in, ' || p.whole || ', is not there'
FROM area_part p
WHERE NOT EXISTS (SELECT 1 FROM area w WHERE w.code = p.whole AND w.counting = 'imported')
UNION ALL
SELECT p.part, 'what it lies in, ' || p.whole || ', is a part itself'
FROM area_part p
WHERE p.whole IN (SELECT part FROM area_part)
UNION ALL
SELECT p.part, 'it lies in two areas of one level'
FROM area_part p
JOIN area w ON w.code = p.whole
GROUP BY p.part
HAVING COUNT(*) > COUNT(DISTINCT w.level)
UNION ALL
SELECT p.part, 'what it lies in, ' || p.whole || ', is in another district'
FROM area_part p
JOIN area s ON s.code = p.part
JOIN area w ON w.code = p.whole AND w.parent <> s.parent
ORDER BY 1, 2
