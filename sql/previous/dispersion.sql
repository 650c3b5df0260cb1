-- Of a measure's one data set.
CREATE TEMP VIEW dispersion AS
SELECT c.measure || '/' || m.dataset AS series, c.counting, c.areas, c.raw_phi_e9
FROM hub.main.dispersion c
JOIN hub.main.measure m ON m.id = c.measure
