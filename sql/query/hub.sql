-- The hub's own row.
SELECT id, title, publisher, contact, about, caution, invented, home, nation, population, attribution FROM hub
