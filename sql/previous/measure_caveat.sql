-- A caveat was of the measure wherever it was shown.
CREATE TEMP VIEW measure_caveat AS
SELECT measure, position, sentence, '' AS series, '' AS area, NULL::BIGINT AS first_month, NULL::BIGINT AS last_month
FROM hub.main.measure_caveat
