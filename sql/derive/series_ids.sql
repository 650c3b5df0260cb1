-- Ids of series as the words of a type: statistics keep their numbers, which are joined, sorted and packed much faster than texts.
CREATE TYPE series_id AS ENUM (SELECT id FROM series ORDER BY id)
