-- Measures in the hub's order.
SELECT id, title, plural, pillar, denominator, per, tolerance_percent, direction, headline, definition FROM measure ORDER BY position
