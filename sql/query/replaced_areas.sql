-- Places that no longer exist.
SELECT code, name, replaced_by, date FROM area_replaced ORDER BY name, code
