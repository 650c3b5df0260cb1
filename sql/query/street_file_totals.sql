-- How many street files the release was built from, their records, and how many files had rejects.
SELECT COUNT(*)::BIGINT AS files, COALESCE(SUM(f.fact_count), 0)::BIGINT AS facts, COALESCE(SUM(f.reject_count), 0)::BIGINT AS rejects
FROM street_file s
JOIN source_file f ON f.id = s.source_file
