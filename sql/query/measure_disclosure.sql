-- Measures whose small counts are withheld.
SELECT measure, smallest_count, lowest_counting FROM measure_disclosure ORDER BY measure
