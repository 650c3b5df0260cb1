-- The hub's own row.
SELECT id, title, publisher, contact, about, invented, home, nation, population, attribution FROM hub
