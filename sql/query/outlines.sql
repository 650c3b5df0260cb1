-- Path data of generalised outlines.
SELECT code, path, width, height FROM area_outline ORDER BY code
