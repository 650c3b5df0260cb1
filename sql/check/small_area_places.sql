-- Small areas whose district, MSOA or ward is not there, or whose district is another one in areas/lsoa.csv. Columns: area, problem.
SELECT s.code AS area,
  CASE WHEN d.code IS NULL THEN 'its district is not in areas.csv'
    WHEN s.msoa IS NOT NULL AND m.code IS NULL THEN 'its MSOA is not there'
    WHEN s.ward IS NOT NULL AND w.code IS NULL THEN 'its ward is not there'
    ELSE 'areas/lsoa.csv has another district' END AS problem
FROM small_area s
LEFT JOIN area d ON d.code = s.district AND d.level = 'district'
LEFT JOIN small_area m ON m.code = s.msoa AND m.level = 'msoa'
LEFT JOIN small_area w ON w.code = s.ward AND w.level = 'ward'
WHERE d.code IS NULL
  OR (s.msoa IS NOT NULL AND m.code IS NULL)
  OR (s.ward IS NOT NULL AND w.code IS NULL)
  OR EXISTS (SELECT 1 FROM published_lsoa p WHERE p.code = s.code AND p.district <> s.district)
ORDER BY 1
