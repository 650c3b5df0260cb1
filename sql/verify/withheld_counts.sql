-- Counts that are known and not published.
SELECT measure, area, month FROM withheld_count ORDER BY measure, area, month
