-- Coordinates of all places that have some, by id.
SELECT id::BIGINT AS id, longitude_e6::BIGINT AS longitude_e6, latitude_e6::BIGINT AS latitude_e6
FROM snap_point
WHERE longitude_e6 IS NOT NULL
ORDER BY id
