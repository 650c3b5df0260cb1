-- Area codes of the nation's forces.
SELECT code FROM area WHERE counting = 'recorder' ORDER BY code
