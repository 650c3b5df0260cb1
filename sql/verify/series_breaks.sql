-- First months of new ways of counting.
SELECT series, month FROM series_break ORDER BY series, month
