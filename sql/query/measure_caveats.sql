-- Caveats in the hub's order.
SELECT measure, sentence FROM measure_caveat ORDER BY measure, position
