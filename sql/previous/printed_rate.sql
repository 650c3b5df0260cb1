-- Printed rates were not kept.
CREATE TEMP VIEW printed_rate AS
SELECT '' AS dataset, '' AS category, '' AS denominator, '' AS area, 0::BIGINT AS ending, 0::BIGINT AS rate_tenths, '' AS population WHERE FALSE
