# SPDX-License-Identifier: Apache-2.0
"""What SOURCES.md says of the files by which places are found."""

SOURCES = """\
## areas/postcodes.csv
- **Publisher**: Ordnance Survey, Code-Point Open, October 2025; for the 424 postcodes that begin with GL, TW, UB and WD the edition
  of August 2023: <https://www.ordnancesurvey.co.uk/products/code-point-open>. Outlines of LSOAs and wards: Office for National
  Statistics, <https://geoportal.statistics.gov.uk/>.
- **Licence**: Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2025. Contains Royal Mail data ©
  Royal Mail copyright and database right 2025. Contains National Statistics data © Crown copyright and database right 2025.
- **What it is**: the 70,423 postcodes of the 13 districts. A row is a sector, a small area (LSOA of 2021), a ward of 2025, and the
  last two letters of each postcode of that sector in both.
- **How compiled**: by `tools/compile_places.py`. Eastings and northings became degrees by Ordnance Survey's formulas (within five
  metres). The ward is the published one where it exists still, else the one whose outline holds the point. The LSOA is the one whose
  outline holds the point; 11 points that lie up to 14 metres outside their published district go to its nearest LSOA.
- **Known limits**: a postcode is a point here: houses of it may lie in the next area. Postcodes that are no more, those of large
  users and those begun since are absent. Neither Ordnance Survey nor Royal Mail endorses this hub.

## areas/places.csv
- **Publisher**: Ordnance Survey, OS Open Names, 2019 and 2021 (names, kinds, points); Department for Transport, NaPTAN and the
  National Public Transport Gazetteer, July 2026 and January 2021 (names, points of stops, what lies in what); Office for National
  Statistics, parishes of 2022 and the Code History Database of July 2024; ceremonial counties by the Lieutenancies Act 1997.
- **Licence**: Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2025.
- **What it is**: cities, towns, villages, suburbs, hamlets and parishes of the 13 districts, each with the district and, where it
  has a point, the LSOA that it lies in; ceremonial counties of more than one council and county councils of England, a row for each
  council in them. `also` has other names, with `|` between them.
- **How compiled**: by `tools/compile_places.py` from a merged list of names. **Left out, because their licence is CC BY 4.0**: 27
  rows that GeoNames alone knows, all its populations, constituencies. No point is of GeoNames: Ordnance Survey's where there is
  one, else the middle of the stops of that name. Left out too: police neighbourhoods of 2022, which may have been redrawn.
- **Nicknames**: 44 without a source were judged one by one; 21 that residents write are kept here and in names.csv, such as RBWM,
  MK and Bucks. Dropped: slips of the finger, names with a county behind them, and those that several places share.
- **Known limits**: the newest OS Open Names lacks 13 squares of 20 km, so some hamlets are absent and more than half of the kinds are
  deduced from other places of that name. A parish has no outline here and so no LSOA.

## areas/names.csv
- **Publisher**: Office for National Statistics, Code History Database, July 2024; House of Commons Library, names of MSOAs,
  <https://houseofcommonslibrary.github.io/msoanames/>; data.police.uk, what forces are called.
- **Licence**: Open Government Licence v3.0; names of MSOAs: contains Parliamentary information licensed under the Open Parliament
  Licence v3.0.
- **What it is**: other names of areas that are in areas.csv and small_areas.csv: `official`, `welsh`, `common` (of MSOAs), `former`,
  `nickname`, and `code`, a newer code of the same place.
- **How compiled**: by `tools/compile_places.py`. Only one that differs by more than case, marks, `and` and `Saint` is a row.
- **Known limits**: Welsh names of places inside councils are not here. Of six councils that were renamed the earlier name is given.

## areas/replaced.csv
- **Publisher**: Office for National Statistics, Code History Database, July 2024, and changes of districts 2014 to 2025:
  <https://geoportal.statistics.gov.uk/>. Councils that ended before 2009: the orders under the Local Government Act 1992 and the Local
  Government (Wales) Act 1994, <https://www.legislation.gov.uk/>.
- **Licence**: Open Government Licence v3.0.
- **What it is**: councils of England and Wales since 1974 that are no more, and those that have their places today. A council that was
  divided has a row for each. `date` is the day from which the successor has had the place.
- **How compiled**: by `tools/compile_places.py`. Of those that ended since 2009 the code, name and end are the database's; the successor
  is the council of the same name, else that of the list of changes, else that of the orders of 2008. The earlier ones are written out.
- **Known limits**: codes begin in 2009, so the earlier ones have none. Changes of name alone are in names.csv, of six councils.
"""
