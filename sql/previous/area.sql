-- Areas and small areas together.
CREATE TEMP VIEW area AS
SELECT code, name, level, CASE level WHEN 'nation' THEN 'sum' WHEN 'force' THEN 'recorder' ELSE 'located' END AS counting, parent, residents, households,
  0::BIGINT AS vintage
FROM hub.main.area
UNION ALL
SELECT code, name, level, 'imported', district, residents, households, lsoa_vintage FROM hub.main.small_area
