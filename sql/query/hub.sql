-- The hub's own row.
SELECT id, title, publisher, contact, about, invented, home, nation, response_comparator, population, attribution FROM hub
