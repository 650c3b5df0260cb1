-- Where measures begin to be counted in another way.
SELECT measure, month, reason FROM measure_break ORDER BY measure, month
