-- Records in small areas by type and month.
SELECT area, type, month, n FROM small_area_count ORDER BY area, type, month
