-- Earlier editions were not kept.
CREATE TEMP VIEW revision AS
SELECT '' AS series, '' AS area, 0::BIGINT AS first_month, 0::BIGINT AS months, 0::BIGINT AS earlier, 0::BIGINT AS newest WHERE FALSE
