-- What the release was built from.
SELECT path, sha256, row_count, fact_count, reject_count FROM source_file ORDER BY id
