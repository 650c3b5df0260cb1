-- Caveats in the hub's order.
SELECT measure, sentence, series, area, first_month, last_month FROM measure_caveat ORDER BY measure, position
