-- Street files, of which it was not kept when they were downloaded: none replaced bundled figures.
CREATE TEMP VIEW street_file AS
SELECT source_file, dataset, force, month, reported_by, vintage, NULL::VARCHAR AS downloaded, 0::BIGINT AS supersedes FROM hub.main.street_file
