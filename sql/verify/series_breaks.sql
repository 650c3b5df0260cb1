-- First months of new ways of counting.
SELECT series, month, recorder FROM series_break ORDER BY series, month, recorder
