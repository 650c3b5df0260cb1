-- Regions of forces and districts.
SELECT area, region FROM area_region ORDER BY area
