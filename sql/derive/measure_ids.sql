-- Ids of measures as the words of a type: statistics keep their numbers, which are joined, sorted and packed much faster than texts.
CREATE TYPE measure_id AS ENUM (SELECT id FROM measure ORDER BY id)
