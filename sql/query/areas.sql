-- All areas by level, the largest first, then by name.
SELECT a.code, a.name, a.level, a.counting, a.parent, a.residents, a.households, a.vintage
FROM area a
JOIN level l ON l.id = a.level
ORDER BY l.rank, a.name, a.code
