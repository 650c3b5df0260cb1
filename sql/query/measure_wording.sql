-- Names of measures in each language.
SELECT measure, language, title, one, many FROM measure_wording ORDER BY measure, language
