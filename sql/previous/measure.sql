-- Every measure had the usual tolerance.
CREATE TEMP VIEW measure AS
SELECT id, title, plural, pillar, denominator, per, 6::BIGINT AS tolerance_percent, direction, headline, definition, position
FROM hub.main.measure
