-- Counts that are known and not published.
SELECT series, area, month FROM withheld_count ORDER BY series, area, month
