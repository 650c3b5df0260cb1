-- What published figures are about, in the order of the page.
SELECT id, key, title, subject, attended, position FROM response_topic ORDER BY position
