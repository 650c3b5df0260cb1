-- Areas with figures. counting is their level's; -1 residents or households: not known.
SELECT code, counting, COALESCE(parent, '') AS parent, COALESCE(residents, -1)::BIGINT AS residents, COALESCE(households, -1)::BIGINT AS households
FROM area
WHERE counting <> 'imported'
ORDER BY code
