-- Measures whose small counts are withheld.
SELECT measure, smallest_count, lowest_level FROM measure_disclosure ORDER BY measure
