-- Most similar groups of forces, without the force itself.
SELECT force, member FROM similar_force ORDER BY force, member
