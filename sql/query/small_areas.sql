-- LSOAs, MSOAs and wards of the home force.
SELECT code, name, level, district, msoa, ward, lsoa_vintage, residents, households FROM small_area ORDER BY code
