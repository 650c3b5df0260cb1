-- First months of new ways of counting.
SELECT measure, month FROM measure_break ORDER BY measure, month
