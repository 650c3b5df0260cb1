-- Bundled counts of steps that a later file counts otherwise.
DELETE FROM recorded_count
WHERE (dataset, force, month) IN (SELECT (dataset, force, month) FROM superseded_count)
