-- The hub's row, which had no caution of its own.
CREATE TEMP VIEW hub AS
SELECT id, title, publisher, contact, about, '' AS caution, invented, home, nation, population, attribution FROM hub.main.hub
