-- Whose street files of which months the release holds; force is an area code, or the publisher's name outside the nation.
SELECT force, month FROM street_file ORDER BY force, month
