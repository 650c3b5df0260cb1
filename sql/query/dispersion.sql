-- How much counts vary beyond chance.
SELECT series, counting, areas, raw_phi_e9 FROM dispersion ORDER BY series, counting
