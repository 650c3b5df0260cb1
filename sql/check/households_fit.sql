-- Areas with more households than residents. Columns: area, residents, households.
SELECT code AS area, residents, households
FROM area
WHERE households > residents
ORDER BY 1
