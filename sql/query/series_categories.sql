-- Categories added up by each series.
SELECT series, category FROM series_category ORDER BY series, category
