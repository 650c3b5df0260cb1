-- How much counts vary beyond chance.
SELECT measure, counting, areas, raw_phi_e9 FROM dispersion ORDER BY measure, counting
