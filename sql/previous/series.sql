-- A measure had one data set.
CREATE TEMP VIEW series AS
SELECT id || '/' || dataset AS id, id AS measure, dataset AS key, '' AS title, dataset, denominator, NULL::BIGINT AS first_month, NULL::BIGINT AS last_month, position
FROM hub.main.measure
