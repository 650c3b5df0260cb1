-- Codes of reference tables that are no area of the kind they must be. Columns: file, code, expected.
SELECT 'most_similar_forces.csv' AS file, s.code, 'an area that records' AS expected
FROM (SELECT force AS code FROM similar_force UNION SELECT member FROM similar_force) s
WHERE s.code NOT IN (SELECT code FROM area WHERE counting = 'recorder')
UNION ALL
SELECT 'characteristics.csv', area, 'an area that is located in one that records'
FROM area_characteristic
WHERE area NOT IN (SELECT code FROM area WHERE counting = 'located')
UNION ALL
SELECT 'notes.csv', area, 'an area with figures, whose pages show it'
FROM area_note
WHERE area NOT IN (SELECT code FROM area WHERE counting <> 'imported')
UNION ALL
SELECT 'notes.csv', dataset, 'the id of a data set'
FROM area_note
WHERE dataset NOT IN (SELECT id FROM dataset)
UNION ALL
SELECT 'combined.csv', member, 'an area that is located in one that records'
FROM combined_area
WHERE member NOT IN (SELECT code FROM area WHERE counting = 'located')
UNION ALL
SELECT 'combined.csv', area, 'a code of the publisher for several areas, which no area of the hub has'
FROM combined_area
WHERE area IN (SELECT code FROM area)
UNION ALL
SELECT 'replaced.csv', replaced_by, 'an area'
FROM area_replaced
WHERE replaced_by NOT IN (SELECT code FROM area)
UNION ALL
SELECT 'replaced.csv', code, 'a code that no area of the hub has'
FROM area_replaced
WHERE code IN (SELECT code FROM area)
UNION ALL
SELECT 'names.csv', area, 'an area'
FROM area_name
WHERE area NOT IN (SELECT code FROM area)
ORDER BY 1, 2
