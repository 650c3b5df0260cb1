-- What else areas lie in than their parents.
SELECT part, whole FROM area_part ORDER BY part, whole
