-- What the smallest areas lie in.
CREATE TEMP VIEW area_part AS
SELECT code AS part, msoa AS whole FROM hub.main.small_area WHERE msoa IS NOT NULL
UNION ALL
SELECT code, ward FROM hub.main.small_area WHERE ward IS NOT NULL
