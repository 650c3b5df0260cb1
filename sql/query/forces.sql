-- Area codes of the nation's forces.
SELECT code FROM area WHERE level = 'force' ORDER BY code
