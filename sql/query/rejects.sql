-- Rows that did not become facts.
SELECT f.path, r.line, r.field, r.reason, r.text
FROM reject r
JOIN source_file f ON f.id = r.source_file
ORDER BY r.source_file, r.line
