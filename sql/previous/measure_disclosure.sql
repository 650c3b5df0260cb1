-- Small counts withheld, down to a level.
CREATE TEMP VIEW measure_disclosure AS
SELECT measure, smallest_count, CASE lowest_level WHEN 'force' THEN 'recorder' ELSE 'located' END AS lowest_counting FROM hub.main.measure_disclosure
