-- Types of single records by number, with the months in which files tell them apart.
SELECT number, id, title, first_month, last_month FROM crime_type ORDER BY number
