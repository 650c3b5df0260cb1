-- Series of all measures, in the hub's order.
SELECT id, measure, key, title, dataset, first_month, last_month FROM series ORDER BY position
