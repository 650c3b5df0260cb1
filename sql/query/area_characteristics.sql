-- What districts are matched by.
SELECT area, tenths_of_square_km, rural_urban FROM area_characteristic ORDER BY area
