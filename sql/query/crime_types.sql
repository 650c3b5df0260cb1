-- Types of single records by number.
SELECT number, id, title FROM crime_type ORDER BY number
