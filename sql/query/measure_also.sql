-- Everyday names of measures in the hub's order.
SELECT measure, name FROM measure_also ORDER BY measure, position
