-- Street files with the census of their codes.
CREATE TEMP VIEW street_file AS
SELECT source_file, dataset, force, month, reported_by, lsoa_vintage AS vintage FROM hub.main.street_file
