-- Places and postcodes that lie in no area of the kind they must, or in two that lie apart. Columns: file, code, expected.
SELECT 'places.csv' AS file, area AS code, 'an area that is located in one that records' AS expected
FROM place
WHERE area NOT IN (SELECT code FROM area WHERE counting = 'located')
UNION ALL
SELECT 'places.csv', smallest, 'a small area in the area that the place lies in'
FROM place p
WHERE smallest IS NOT NULL AND NOT EXISTS (SELECT 1 FROM area s WHERE s.code = p.smallest AND s.counting = 'imported' AND s.parent = p.area)
UNION ALL
SELECT 'places.csv', within, 'the name of a place or of an area'
FROM place
WHERE within <> '' AND within NOT IN (SELECT name FROM place UNION SELECT name FROM area)
UNION ALL
SELECT 'places.csv', code, 'a code that no area of the hub has'
FROM place
WHERE code IN (SELECT code FROM area)
UNION ALL
SELECT 'postcodes.csv', smallest, 'a small area'
FROM postcode_group
WHERE smallest NOT IN (SELECT code FROM area WHERE counting = 'imported')
UNION ALL
SELECT 'postcodes.csv', ward, 'a small area that lies where the other does'
FROM postcode_group g
WHERE ward IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM area w JOIN area s ON s.code = g.smallest AND s.parent = w.parent WHERE w.code = g.ward AND w.counting = 'imported' AND w.level <> s.level
)
ORDER BY 1, 2
