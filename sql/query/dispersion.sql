-- How much counts vary beyond chance.
SELECT measure, level, areas, raw_phi_e9 FROM dispersion ORDER BY measure, level
