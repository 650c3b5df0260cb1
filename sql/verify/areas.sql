-- Places, as the second path reads them.
SELECT code, level, COALESCE(parent, '') AS parent, residents, households FROM area ORDER BY code
