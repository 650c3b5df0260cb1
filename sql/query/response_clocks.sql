-- Clocks of answering and attending.
SELECT id, title, definition FROM response_clock ORDER BY id
