-- Path data of the generalised outlines of districts.
SELECT code, path, width, height, label_x, label_y FROM area_outline WHERE code IN (SELECT code FROM area) ORDER BY code
