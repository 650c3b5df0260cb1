-- The kinds of place, the largest first.
SELECT id, rank, singular, plural, counting, code_form, welsh_singular, welsh_plural FROM level ORDER BY rank
