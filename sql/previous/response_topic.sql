-- The topics of the page of response times.
CREATE TEMP VIEW response_topic AS
SELECT * FROM (VALUES
  ('999', 'answering', '999 calls', '999 calls', 0::BIGINT, 0::BIGINT),
  ('101', 'nonurgent', '101 calls', '101 calls', 0, 1),
  ('attendance', 'attending', 'Attending incidents', 'attendance', 1, 2)
) t(id, key, title, subject, attended, position)
