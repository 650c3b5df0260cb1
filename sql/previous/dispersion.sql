-- Dispersion by level.
CREATE TEMP VIEW dispersion AS
SELECT measure, CASE level WHEN 'nation' THEN 'sum' WHEN 'force' THEN 'recorder' ELSE 'located' END AS counting, areas, raw_phi_e9 FROM hub.main.dispersion
