-- Nation, forces and districts, in that order, then by name.
SELECT code, name, level, parent, residents, households
FROM area
ORDER BY CASE level WHEN 'nation' THEN 0 WHEN 'force' THEN 1 ELSE 2 END, name, code
