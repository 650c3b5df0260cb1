-- Areas of imported records whose parent or whole is not there, or whose parent is another one in areas/lsoa.csv. Columns: area, problem.
SELECT s.code AS area,
  CASE WHEN d.code IS NULL THEN 'its parent, ' || COALESCE(s.parent, 'none') || ', is not in areas.csv'
    ELSE 'areas/lsoa.csv has another district' END AS problem
FROM area s
LEFT JOIN area d ON d.code = s.parent AND d.counting = 'located'
WHERE s.counting = 'imported'
  AND (d.code IS NULL OR EXISTS (SELECT 1 FROM published_zone p WHERE p.code = s.code AND p.district <> s.parent))
UNION ALL
SELECT p.part, 'what it lies in, ' || p.whole || ', is not there'
FROM area_part p
WHERE NOT EXISTS (SELECT 1 FROM area w WHERE w.code = p.whole AND w.counting = 'imported')
ORDER BY 1, 2
