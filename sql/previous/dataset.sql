-- No data set printed its zeros.
CREATE TEMP VIEW dataset AS
SELECT id, title, publisher, licence, address, published, step_months, located, 0::BIGINT AS zeros_printed, position FROM hub.main.dataset
