-- Every fact; an area that is NULL has no location.
SELECT dataset, month, force, area, category, n FROM recorded_count ORDER BY dataset, force, month
