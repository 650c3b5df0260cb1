-- Street-level files that replaced bundled figures, and in how many cells they differ. Columns: path, force, month, cells.
SELECT f.path, s.force, s.month, COUNT(*) AS cells
FROM superseded_count c
JOIN street_file s ON s.dataset = c.dataset AND s.force = c.force AND s.month = c.month
JOIN source_file f ON f.id = s.source_file
GROUP BY f.path, s.force, s.month
ORDER BY f.path
