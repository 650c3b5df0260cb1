-- Records of one month in a run of grid cells. $month counts from year 0; $first_cell, $last_cell: see grid_cell.
SELECT point::BIGINT AS point, type::BIGINT AS type, outcome::BIGINT AS outcome
FROM crime
WHERE month = $month::USMALLINT AND cell BETWEEN $first_cell::UINTEGER AND $last_cell::UINTEGER
