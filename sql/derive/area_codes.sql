-- Codes of areas with statistics, likewise.
CREATE TYPE area_code AS ENUM (SELECT code FROM area WHERE counting <> 'imported' ORDER BY code)
