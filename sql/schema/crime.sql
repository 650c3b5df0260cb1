-- Records of street-level crime as published, each row group of one month and in order of cell. type and outcome are numbers of crime_type and crime_outcome,
-- point is an id of snap_point, zone one of published_zone (NULL without one, as everywhere in Northern Ireland): the LSOA of a point changes
-- with the vintage of the codes. The identifier, 64 hexadecimal digits, is kept as two numbers; NULL when the publisher left it blank.
-- Identifiers are random, so looking for a compression would only cost time.
CREATE TABLE crime (
  month USMALLINT NOT NULL,
  cell UINTEGER NOT NULL,
  source_file UINTEGER NOT NULL,
  type UTINYINT NOT NULL,
  outcome USMALLINT NOT NULL,
  point UINTEGER NOT NULL,
  zone UINTEGER,
  context UINTEGER NOT NULL,
  identifier_upper UHUGEINT USING COMPRESSION uncompressed,
  identifier_lower UHUGEINT USING COMPRESSION uncompressed
)
