-- Names of reporting forces that stand in the files of two forces: one of the files is not what its name says. Columns: reported_by, force.
SELECT DISTINCT f.reported_by, f.force
FROM street_file f
WHERE EXISTS (SELECT 1 FROM street_file o WHERE o.reported_by = f.reported_by AND o.force <> f.force)
ORDER BY 1, 2
