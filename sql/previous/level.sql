-- The levels of every hub that wrote the schema before.
CREATE TEMP VIEW level AS
SELECT * FROM (VALUES
  ('nation', 0::BIGINT, 'nation', 'nations', 'sum', 'A99999999', NULL::VARCHAR, NULL::VARCHAR),
  ('force', 1, 'police force', 'police forces', 'recorder', 'A99999999', NULL, NULL),
  ('district', 2, 'council area', 'council areas', 'located', 'A99999999', NULL, NULL),
  ('ward', 3, 'ward', 'wards', 'imported', 'A99999999', NULL, NULL),
  ('msoa', 4, 'neighbourhood (MSOA)', 'neighbourhoods (MSOAs)', 'imported', 'A99999999', NULL, NULL),
  ('lsoa', 5, 'small neighbourhood (LSOA)', 'small neighbourhoods (LSOAs)', 'imported', 'A99999999', NULL, NULL)
) t(id, rank, singular, plural, counting, code_form, welsh_singular, welsh_plural)
