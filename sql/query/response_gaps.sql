-- What is not published, in the hub's order.
SELECT missing, holder, why FROM response_gap ORDER BY rowid
