-- Where series begin to be counted in another way.
SELECT series, month, recorder, reason FROM series_break ORDER BY series, month, recorder
