-- Every count of an earlier edition; an area that is NULL has no location.
SELECT dataset, month, force, area, category, n FROM earlier_count ORDER BY dataset, force, month
