-- Headings in the hub's order.
SELECT id, title FROM pillar ORDER BY position
