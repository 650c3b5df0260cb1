-- What led the page of response times.
CREATE TEMP VIEW response_outline AS
SELECT h.response_comparator AS comparator, '999_answered_under_10s' AS answered_share, '999_mean_answer_time' AS mean_time,
  'How fast 999 and 101 calls are answered and emergencies attended: every published figure with its clock and source.' AS about
FROM hub.main.hub h
