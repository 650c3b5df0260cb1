-- The hub's row; its caution stood on every methods page.
CREATE TEMP VIEW hub AS
SELECT id, title, publisher, contact, about, 'Police recorded crime is an official statistic, but since 2014 not an accredited one: how well crime is recorded has changed over the years. '
  'The Crime Survey for England and Wales is better for long-term trends. It is not published for council areas.' AS caution, invented, home, nation, population, attribution FROM hub.main.hub
