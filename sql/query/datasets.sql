-- Bodies of figures in the hub's order.
SELECT id, title, publisher, licence, address, published, step_months, located, zeros_printed FROM dataset ORDER BY position
