-- Categories added up by each measure.
SELECT measure, category FROM measure_category ORDER BY measure, category
