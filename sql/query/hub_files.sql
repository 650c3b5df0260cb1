-- Files of the hub's folder that the release was built from: all source files but street files.
SELECT path, sha256, row_count
FROM source_file
WHERE id NOT IN (SELECT source_file FROM street_file)
ORDER BY id
