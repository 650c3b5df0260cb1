-- What the published figures are about.
SELECT id, topic, title FROM response_measure ORDER BY rowid
