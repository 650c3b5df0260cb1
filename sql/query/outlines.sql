-- Path data of generalised outlines.
SELECT code, path, width, height, label_x, label_y FROM area_outline ORDER BY code
