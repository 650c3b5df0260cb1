-- A measure had no everyday names.
CREATE TEMP VIEW measure_also AS
SELECT id AS measure, position, title AS name FROM hub.main.measure WHERE FALSE
