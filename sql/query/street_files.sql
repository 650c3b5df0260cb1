-- Whose street files of which months the release holds whole; force is an area code, or the publisher's name outside the nation.
SELECT f.force, f.month
FROM street_file f
LEFT JOIN coverage v ON v.dataset = f.dataset AND v.force = f.force AND v.month = f.month
WHERE v.status = 'supplied' OR f.force NOT IN (SELECT code FROM area)
ORDER BY f.force, f.month
