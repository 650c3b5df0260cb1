#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the figures of hubs/example-town: an invented country, small enough to know by heart.

The files have the formats of hubs/thames-valley, and every awkward case of real data once: a month not supplied, a force
that began late, a true zero, records without a location and fewer of them from June 2025, records outside the force's area,
a foreign force's records inside it, a railway force without an area or anti-social behaviour, a comma, an ampersand, an
apostrophe and a letter beyond ASCII in names, a district replaced, a district without residents, a negative count, a step in
one series, counts too small to be shown.

The arithmetic of recorded crime, for the n-th crime type in alphabetical order (1 to 14) in one month:
- Example Constabulary records 11 n + (calendar month mod 4): shoplifting 60 more and vehicle crime 44 fewer from June 2025,
  no possession of weapons in September 2025. Up to May 2025 n have no location, from June n / 4 rounded down.
  Saint Mary's & Ferry has 3 n, Ynys Fôr n, and Example Town the rest.
- Other Constabulary, East records n without a location and 20 n + (calendar month) in its eleven districts: Lighthouse Rock
  has (calendar month mod 3) of them, the other ten share the rest as evenly as whole numbers allow, the first ones getting one
  more. On top of that East Haven, the first, has 40 bicycle thefts more from August 2025: a step, in East's totals too.
- Far Isles records 5 n.
- Three rows more: Example Constabulary outside its area in October 2025, Other Constabulary, East inside Example Town in
  November 2025, the railway police in October 2025.

Stalking is a data set of its own, of the year 2025. In calendar month m:
- Example Constabulary records 5 without a location (3 in October), 20 + m in Example Town, 6 + (m mod 3) in Saint Mary's & Ferry
  and twice (m mod 5) in Ynys Fôr: with a smallest count of 5, only March, April, May, August and September are shown by place.
- Other Constabulary, East records 6 without a location, 3 + ((i * i + m) mod 9) in the i-th of its ten districts with residents
  (0 to 9) and none in Lighthouse Rock: only April and July are shown by place.
- Far Isles supplied none.

The small areas cut the square of each district of Example Constabulary into upright strips of equal width, from west to east:
four LSOAs in Example Town, two in Saint Mary's & Ferry, one in Ynys Fôr. The third and fourth of Example Town were one LSOA in
2011. MSOAs of the town are two and two strips, its wards one and three. Residents and households of LSOAs sum to their district,
their MSOA and their ward.
--check writes nothing, names each file that would differ, and exits 1 when there is one.
"""

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True
from compile_figures import AREA_COLUMNS, CLOCKS, RESPONSE_COLUMNS, month_in_words  # noqa: E402
from district_facts import CHARACTERISTICS as CHARACTERISTIC_COLUMNS, SIMILAR_FORCES  # noqa: E402
from example_places import place_files  # noqa: E402
from hub_files import csv_bytes, geojson_bytes, require, save  # noqa: E402
from small_areas import HEADER as SMALL_COLUMNS  # noqa: E402

NATION = "X04000001"
HOME = "X23000001"
EAST = "X23000002"
# Area, name, name on data.police.uk, name in the table of offences.
FORCES = (
    (HOME, "Example Constabulary", "example", "Example"),
    (EAST, "Other Constabulary, East", "other-east", "Other & East"),
    ("X23000003", "Far Isles", "far-isles", "Far Isles"),
)
RAILWAY = ("example-railway", "Example Railway Police")

# The districts of Other Constabulary, East with residents, 20,000 in each, and the one without.
EAST_DISTRICTS = (
    ("X06000051", "East Haven"),
    ("X06000052", "Low Fell"),
    ("X06000053", "Saint-Rémy Bay"),
    ("X06000054", "Amber Vale"),
    ("X06000055", "Nether Moor"),
    ("X06000056", "King's Reach"),
    ("X06000057", "Thornwick"),
    ("X06000058", "Saltmarsh, Upper"),
    ("X06000059", "Mill & Weir"),
    ("X06000060", "Copper Hills"),
)
LIGHTHOUSE = "X06000061"

AREAS = (
    (NATION, "Exampleland", "nation", "", 350_000, 141_500, ""),
    (HOME, "Example Constabulary", "force", NATION, 100_000, 41_500, "West"),
    (EAST, "Other Constabulary, East", "force", NATION, 200_000, 80_000, "East"),
    ("X23000003", "Far Isles", "force", NATION, 50_000, 20_000, "Isles"),
    ("X06000001", "Example Town", "district", HOME, 60_000, 25_000, "West"),
    ("X06000002", "Saint Mary's & Ferry", "district", HOME, 30_000, 12_500, "West"),
    ("X06000003", "Ynys Fôr", "district", HOME, 10_000, 4_000, "West"),
    *((code, name, "district", EAST, 20_000, 8_000, "East") for code, name in EAST_DISTRICTS),
    (LIGHTHOUSE, "Lighthouse Rock", "district", EAST, 0, 0, "East"),
)
# Square kilometres and class of each district, in the order above.
CHARACTERISTICS = (
    ("50.0", "Urban"), ("120.5", "Urban"), ("210.0", "Rural"),
    ("18.4", "Urban"), ("310.2", "Rural"), ("42.0", "Urban"), ("155.7", "Rural"), ("402.9", "Rural"), ("25.3", "Urban"),
    ("61.8", "Urban"), ("98.6", "Rural"), ("77.1", "Urban"), ("264.0", "Rural"),
    ("0.1", "Rural"),
)
# Force and member of its group: only Example Constabulary has a group.
SIMILAR = ((HOME, EAST), (HOME, "X23000003"))
TOWN, FERRY, YNYS = "X06000001", "X06000002", "X06000003"
# The second was divided before there were codes.
REPLACED = (("X07000001", "Old Ferry", FERRY, "2020-04-01"), ("", "Saltway", FERRY, "1996-04-01"), ("", "Saltway", YNYS, "1996-04-01"))
# No area of the hub: where Far Isles records, and where Example Constabulary does outside its own area.
ISLES_DISTRICT, FOREIGN_DISTRICT = "X06000070", "X06000099"
# South-west corner of each district of the home force, a square of a tenth of a degree: the Town touches both others.
CORNERS = ((TOWN, -1.2, 51.7), (FERRY, -1.1, 51.7), (YNYS, -1.2, 51.8))

# LSOAs of 2021: code, name, district, MSOA, ward, vintage (empty: also of 2011), residents, households.
LSOAS = (
    ("X01000001", "Example Town 001A", TOWN, "X02000011", "X05000001", "", 12_000, 5_000),
    ("X01000002", "Example Town 001B", TOWN, "X02000011", "X05000002", "", 18_000, 7_500),
    ("X01000003", "Example Town 002B", TOWN, "X02000012", "X05000002", "2021", 20_000, 8_500),
    ("X01000004", "Example Town 002C", TOWN, "X02000012", "X05000002", "2021", 10_000, 4_000),
    ("X01000005", "Saint Mary's & Ferry 001A", FERRY, "X02000013", "X05000003", "", 17_000, 7_000),
    ("X01000006", "Saint Mary's & Ferry 001B", FERRY, "X02000013", "X05000003", "", 13_000, 5_500),
    ("X01000007", "Ynys Fôr 001A", YNYS, "X02000014", "X05000004", "", 10_000, 4_000),
)
# Of 2011 only: split into the third and fourth.
FORMER_LSOA = ("X01000090", "Example Town 002A", TOWN, "X02000012", "X05000002", "2011", "", "")
FORMER_STRIPS = ("X01000003", "X01000004")
# One LSOA for each district of Other Constabulary, East, and for two places elsewhere.
OTHER_LSOAS = (*((f"X010000{50 + i}", f"X060000{51 + i}") for i in range(11)),
               ("X01000070", ISLES_DISTRICT), ("X01000099", FOREIGN_DISTRICT))
MSOAS = (("X02000011", "Example Town 001"), ("X02000012", "Example Town 002"), ("X02000013", "Saint Mary's & Ferry 001"),
         ("X02000014", "Ynys Fôr 001"))
WARDS = (("X05000001", "Market & Old Quay"), ("X05000002", "St Anne's"), ("X05000003", "Ferry, North Bank"),
         ("X05000004", "Porth Ŵyl"))

TYPES = (
    "anti-social-behaviour", "bicycle-theft", "burglary", "criminal-damage-and-arson", "drugs", "other-crime", "other-theft",
    "possession-of-weapons", "public-order", "robbery", "shoplifting", "theft-from-the-person", "vehicle-crime",
    "violence-and-sexual-offences",
)
MONTHS = ("2024-11", "2024-12", *(f"2025-{month:02}" for month in range(1, 13)))
BETTER_LOCATED_SINCE = "2025-06"
NOT_SUPPLIED_BY_HOME = "2025-07"
FAR_ISLES_SINCE = "2025-10"
# The month has no possession of weapons, which the rules for months that cannot be right find.
LOOKED_AT = ("example", "2025-09")
NOT_HELD = ("2024-11", "2024-12")
STEP_SINCE = "2025-08"
STEP_TYPE = "bicycle-theft"
STEP = 40
SENSITIVE_MONTHS = MONTHS[2:]

YEAR = "2024-25"
QUARTERS = ("2024-04", "2024-07", "2024-10", "2025-01")
CODES = (
    ("104", "Assault without injury on a constable", "Violence against the person", "Violence without injury"),
    ("28E", "Burglary Residential", "Theft offences", "Domestic burglary"),
    ("28F", "Attempted Burglary Residential", "Theft offences", "Domestic burglary"),
    ("28G", "Distraction Burglary Residential", "Theft offences", "Domestic burglary"),
    ("28H", "Attempted Distraction Burglary Residential", "Theft offences", "Domestic burglary"),
    ("29A", "Aggravated Burglary Residential", "Theft offences", "Domestic burglary"),
    ("30C", "Burglary Business and Community", "Theft offences", "Non-domestic burglary"),
)
# Force, then the four quarters of each code above. Far Isles cancelled an attempt that an earlier quarter had counted.
OFFENCES = {
    "Example": ((3, 1, 2, 4), (50, 40, 60, 50), (10, 10, 10, 10), (1, 0, 0, 1), (0, 0, 0, 0), (2, 1, 1, 2), (20, 20, 20, 20)),
    "Example Railway Police": ((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 0, 0), (0, 0, 0, 0), (0, 0, 0, 0), (0, 0, 0, 0), (2, 2, 2, 2)),
    "Far Isles": ((0, 0, 1, 0), (5, 5, 5, 5), (2, 0, 0, -1), (0, 0, 0, 0), (0, 0, 0, 0), (0, 0, 0, 0), (1, 1, 1, 1)),
    "Other & East": ((9, 8, 7, 6), (200, 200, 200, 200), (40, 40, 40, 40), (5, 5, 5, 5), (1, 0, 1, 0), (4, 4, 4, 4),
                     (90, 80, 70, 60)),
}

SOURCES = """\
# Sources of the Example Town hub

**Every figure here is invented.** Exampleland, its forces and its districts do not exist; the addresses end in `.invalid`.
`tools/make_example_town.py` makes the files, and its first lines give the arithmetic. They are for tests and for trying the
program; no figure may be quoted.

The formats are those of `hubs/thames-valley`, whose SOURCES.md describes them; `figures/sensitive-crime`, which that hub does
not have, is laid out like `figures/recorded-crime`. `figures/years` has years that overlap, two districts that it counts together
(`areas/combined.csv`), a year of whole forces, and a category that begins in 2024. The land areas and classes in `areas/characteristics.csv` and the group in
`areas/most_similar_forces.csv` are invented like the rest: the areas are not those of the squares in `areas/outlines.geojson`.

`areas/lsoa.csv`, `areas/small_areas.csv` and `areas/small_outlines.geojson` are invented too: the small areas are strips of the
squares in `areas/outlines.geojson`, and nothing in them comes from the Office for National Statistics or from OS data.

`areas/names.csv`, `areas/places.csv` and `areas/postcodes.csv` (of the postcode area ZZ, which nobody has) are invented by
`tools/example_places.py`.
"""


def home_total(n, month):
    """What Example Constabulary records of the n-th type in a month."""
    kind = TYPES[n - 1]
    if kind == "possession-of-weapons" and month == "2025-09":
        return 0
    extra = {"shoplifting": 60, "vehicle-crime": -44}.get(kind, 0) if month >= BETTER_LOCATED_SINCE else 0
    return 11 * n + int(month[5:]) % 4 + extra


def home_cell(n, month, area):
    """What Example Constabulary records of the n-th type in a month in one area; "" is no location."""
    total = home_total(n, month)
    if total == 0:
        return 0
    placed = {"": n if month < BETTER_LOCATED_SINCE else n // 4, FERRY: 3 * n, YNYS: n}
    return placed[area] if area in placed else total - sum(placed.values())


def east_count(n, month, district):
    """What Other Constabulary, East records of the n-th type in a month in one of its districts."""
    calendar_month = int(month[5:])
    on_rock = calendar_month % 3
    if district == LIGHTHOUSE:
        return on_rock
    position = [code for code, _ in EAST_DISTRICTS].index(district)
    each, left_over = divmod(20 * n + calendar_month - on_rock, len(EAST_DISTRICTS))
    stepped = position == 0 and TYPES[n - 1] == STEP_TYPE and month >= STEP_SINCE
    return each + (position < left_over) + STEP * stepped


def east_rows(month):
    """The rows of Other Constabulary, East in its own area."""
    rows = [table_row(month, "other-east", "", lambda n: n)]
    for district in (*(code for code, _ in EAST_DISTRICTS), LIGHTHOUSE):
        rows.append(table_row(month, "other-east", district, lambda n, d=district: east_count(n, month, d)))
    return rows


def table_row(month, force, area, count_of):
    """One row of a month: count_of takes the number of the type, 1 to 14."""
    return month, force, area, *(count_of(n) for n in range(1, len(TYPES) + 1))


def some(**counts):
    """A row's counts by type, with _ for -; types not named are 0."""
    return lambda n: counts.get(TYPES[n - 1].replace("-", "_"), 0)


def supplied(slug, month):
    """Whether the force's file of the month is there."""
    if slug == "example":
        return month != NOT_SUPPLIED_BY_HOME
    return slug != "far-isles" or month >= FAR_ISLES_SINCE


def month_rows(month):
    """All rows of one month, in order of force and area."""
    rows = east_rows(month)
    if supplied("example", month):
        rows += [table_row(month, "example", area, lambda n, a=area: home_cell(n, month, a))
                 for area in ("", TOWN, FERRY, YNYS)]
    if supplied("far-isles", month):
        rows.append(table_row(month, "far-isles", ISLES_DISTRICT, lambda n: 5 * n))
    if month == "2025-10":
        rows.append(table_row(month, "example", FOREIGN_DISTRICT, some(burglary=2, vehicle_crime=1)))
        railway = some(bicycle_theft=3, robbery=1)
        rows.append(table_row(month, RAILWAY[0], TOWN, lambda n: "" if n == 1 else railway(n)))
    if month == "2025-11":
        rows.append(table_row(month, "other-east", TOWN, some(shoplifting=5)))
    return sorted(rows, key=lambda row: row[1:3])


def coverage_row(name, slug, month):
    """Whether one force's file of one month is there, and if not, why."""
    when = month_in_words(month)
    if (slug, month) == LOOKED_AT:
        return slug, month, "supplied", f"{name} looked into {when}: no weapon was recorded, and the month is right."
    if supplied(slug, month):
        return slug, month, "supplied", ""
    if month in NOT_HELD:
        return slug, month, "not_held", f"{when} was compiled for Example Constabulary and Other Constabulary, East, only."
    return slug, month, "not_supplied", f"The invented archive of {when} held no {name} file."


def sensitive_rows(month):
    """The stalking of one month, in order of force and area."""
    m = int(month[5:])
    home = (("", 3 if m == 10 else 5), (TOWN, 20 + m), (FERRY, 6 + m % 3), (YNYS, 2 * (m % 5)))
    east = (("", 6), *((code, 3 + (i * i + m) % 9) for i, (code, _) in enumerate(EAST_DISTRICTS)), (LIGHTHOUSE, 0))
    return [(month, slug, area, count) for slug, counts in (("example", home), ("other-east", east)) for area, count in counts]


def sensitive_coverage():
    """Far Isles supplied none of it, in any month."""
    return [(slug, month, "not_supplied", f"Far Isles published no figures of sensitive offences for {month_in_words(month)}.")
            if slug == "far-isles" else (slug, month, "supplied", "")
            for month in SENSITIVE_MONTHS for slug in sorted(slug for _, _, slug, _ in FORCES)]


def sensitive_files():
    """The files of figures/sensitive-crime."""
    folder = "figures/sensitive-crime"
    return {
        **{f"{folder}/{month}.csv": csv_bytes(("month", "force", "area", "stalking"), sensitive_rows(month))
           for month in SENSITIVE_MONTHS},
        f"{folder}/coverage.csv": csv_bytes(("force", "month", "status", "detail"), sensitive_coverage()),
    }


def characteristic_rows():
    """characteristics.csv: one row a district, in order of code."""
    districts = [code for code, _, level, *_ in AREAS if level == "district"]
    require(len(districts) == len(CHARACTERISTICS), "a district without characteristics")
    return [(code, *facts) for code, facts in zip(districts, CHARACTERISTICS)]


def rectangle(west, south, east, north):
    """Coordinates of a Polygon."""
    return [[[west, south], [east, south], [east, north], [west, north], [west, south]]]


def outlines():
    """Three touching squares: the districts of the home force."""
    return geojson_bytes((code, "Polygon", rectangle(west, south, round(west + 0.1, 4), round(south + 0.1, 4)))
                         for code, west, south in CORNERS)


def strips():
    """West, south, east, north of each LSOA of 2021."""
    found = {}
    for district, west, south in CORNERS:
        codes = [code for code, _, of, *_ in LSOAS if of == district]
        width = 0.1 / len(codes)
        for i, code in enumerate(codes):
            found[code] = round(west + i * width, 4), south, round(west + (i + 1) * width, 4), round(south + 0.1, 4)
    return found


def members_of(code):
    """The LSOAs of 2021 that make up a small area, from west to east."""
    if code == FORMER_LSOA[0]:
        return list(FORMER_STRIPS)
    return [lsoa[0] for lsoa in LSOAS if code in (lsoa[0], lsoa[3], lsoa[4])]


def lsoa_rows():
    """lsoa.csv: every LSOA of the country, its district and vintage."""
    return sorted([(code, district, vintage) for code, _, district, _, _, vintage, *_ in (*LSOAS, FORMER_LSOA)]
                  + [(code, district, "") for code, district in OTHER_LSOAS])


def group_row(code, name, level, vintage):
    """One MSOA or ward: the sums of its LSOAs."""
    lsoas = [lsoa for lsoa in LSOAS if lsoa[0] in members_of(code)]
    districts = {lsoa[2] for lsoa in lsoas}
    require(len(districts) == 1, f"{code} lies in {len(districts)} districts, not 1")
    return code, name, level, districts.pop(), "", "", vintage, sum(lsoa[6] for lsoa in lsoas), sum(lsoa[7] for lsoa in lsoas)


def check_small_totals():
    """The LSOAs of each district of the home force sum to what areas.csv says of it."""
    for code, name, _, parent, residents, households, _ in AREAS:
        own = [lsoa for lsoa in LSOAS if lsoa[2] == code]
        sums = sum(lsoa[6] for lsoa in own), sum(lsoa[7] for lsoa in own)
        require(parent != HOME or sums == (residents, households), f"the LSOAs of {name} sum to {sums}")


def small_rows():
    """small_areas.csv: LSOAs, MSOAs, wards, in order of code."""
    check_small_totals()
    lsoas = [(code, name, "lsoa", *rest) for code, name, *rest in (*LSOAS, FORMER_LSOA)]
    return [*sorted(lsoas), *(group_row(code, name, "msoa", "2021") for code, name in MSOAS),
            *(group_row(code, name, "ward", "2025") for code, name in WARDS)]


def small_outlines():
    """small_outlines.geojson: each small area from the west of its first strip to the east of its last."""
    found = strips()
    lines = []
    for code, *_ in small_rows():
        lsoas = members_of(code)
        (west, south, _, _), (_, _, east, north) = found[lsoas[0]], found[lsoas[-1]]
        lines.append((code, "Polygon", rectangle(west, south, east, north)))
    return geojson_bytes(lines)


def response_row(measure, area, period, value, unit, clock="bt", **rest):
    """One published figure; `rest` fills the columns that most rows leave empty."""
    first, last = period
    row = dict.fromkeys(RESPONSE_COLUMNS, "") | {
        "measure": measure, "area": area, "area_name": "Exampleland" if area == "X02000001" else "Example Constabulary",
        "period_first": first, "period_last": last, "value": value, "unit": unit, "clock": clock, "bound": "exact",
        "publisher": "Example Gazette", "url": f"https://example.invalid/{measure}/{first}", "quality": "B",
    } | rest
    return [row[column] for column in RESPONSE_COLUMNS]


def response_rows():
    """The published response times: two areas on one clock, then every other kind of row."""
    year, quarter, month = ("2024-04-01", "2025-03-31"), ("2025-01-01", "2025-03-31"), ("2025-02-01", "2025-02-28")
    goal = {"target": "90% in under 10 seconds"}
    country = "X02000001"
    return sorted([
        response_row("999_answered_under_10s", HOME, year, "88", "percent", **goal),
        response_row("999_answered_under_10s", HOME, quarter, "90.5", "percent", numerator="1810", denominator="2000", **goal),
        response_row("999_answered_under_10s", HOME, month, "93", "percent", clock="force", note="Example's own clock"),
        response_row("999_answered_under_10s", country, year, "82.4", "percent", quality="A", **goal),
        response_row("999_answered_under_10s", country, quarter, "84", "percent", quality="A", **goal),
        response_row("999_mean_answer_time", HOME, year, "8.2", "seconds"),
        response_row("999_mean_answer_time", country, year, "10", "seconds", bound="nearly", note='"nearly ten seconds"'),
        response_row("999_calls_received", HOME, year, "9000", "calls", "not_stated", bound="at_least", note='"over 9,000"'),
        response_row("101_mean_wait", HOME, month, "2.75", "minutes", "not_stated", bound="about", note='"around 2:45"'),
        response_row("attended_within_target", HOME, year, "71", "percent", "not_stated", grade="immediate",
                     target="within 15 minutes", note='a comma, an & and a "quoted" word'),
        response_row("attendance_mean", HOME, year, "95.5", "minutes", "not_stated", grade="urgent",
                     target="within 60 minutes"),
    ], key=lambda row: (row[0], *row[2:6], row))


def offence_rows():
    """The offences by quarter."""
    return [(force, code, *counts) for force, table in sorted(OFFENCES.items())
            for (code, *_), counts in zip(CODES, table)]


def first_offence_rows():
    """The same as first published: two burglaries of Example were cancelled later."""
    return [(force, code, *(first + 2 * ((force, code) == ("Example", "28E")) for first in counts[:1]), *counts[1:])
            for force, code, *counts in offence_rows()]


# Two districts of Other Constabulary, East that the tables of years count together.
TOGETHER = ("X07000001", "Saltmarsh and Mill", ("X06000058", "X06000059"))
YEARS = ("2022-12", "2023-12", "2024-12", "2025-06")  # the last two overlap


def year_rows(ending):
    """Vehicle crime and, since 2023, interference with vehicles in the twelve months that end so: one row a place."""
    number = YEARS.index(ending)
    rows = []
    for code, slug in ((area, slug) for area, _, slug, _ in FORCES):
        districts = [row for row in AREAS if row[3] == code and row[0] not in TOGETHER[2]] if number > 0 else []
        rows += [(ending, slug, row[0], row[4] // 250 + 7 * i + 11 * number, row[4] // 1000 if number > 1 else "")
                 for i, row in enumerate(districts)]
        if code == EAST and number > 0:
            rows.append((ending, slug, TOGETHER[0], 170 - 9 * number, 40 if number > 1 else ""))
        whole = next(row[4] for row in AREAS if row[0] == code)
        rows.append((ending, slug, "", 3 if districts else whole // 240, 0 if number > 1 else ""))
    return sorted(rows, key=lambda row: row[1:3])


def year_files():
    """One file for each year in which twelve months end."""
    columns = ("ending", "force", "area", "vehicle-crime", "vehicle-interference")
    names = sorted({ending[:4] for ending in YEARS})
    return {f"figures/years/{name}.csv": csv_bytes(columns, [row for ending in YEARS if ending[:4] == name for row in year_rows(ending)])
            for name in names}


def printed_rows():
    """Vehicle crime of 2024 for every 1,000 residents of another day, of whom there were a fiftieth more, as its publisher prints it of two forces."""
    rows = []
    for code, slug in ((area, slug) for area, _, slug, _ in FORCES if area != EAST):
        count = sum(row[3] for row in year_rows("2024-12") if row[1] == slug)
        residents = next(row[4] for row in AREAS if row[0] == code)
        rows.append(("years", "vehicle-crime", "residents", code, "2024-12", f"{1000 * count / (1.02 * residents):.1f}", "mid-2024"))
    return sorted(rows)


def crosswalk_rows():
    """The names of each force; the railway police has no area."""
    rows = [(area, slug, home_office) for area, _, slug, home_office in FORCES] + [("", *RAILWAY)]
    return sorted(rows, key=lambda row: row[1])


def all_files():
    """Name of each file in the hub's folder, and its bytes."""
    crime = "figures/recorded-crime"
    coverage = [coverage_row(name, slug, month) for month in MONTHS for _, name, slug, _ in sorted(FORCES, key=lambda f: f[2])]
    return {
        "areas/areas.csv": csv_bytes(AREA_COLUMNS, AREAS),
        "areas/characteristics.csv": csv_bytes(CHARACTERISTIC_COLUMNS, characteristic_rows()),
        "areas/most_similar_forces.csv": csv_bytes(SIMILAR_FORCES, SIMILAR),
        "areas/replaced.csv": csv_bytes(("code", "name", "replaced_by", "date"), REPLACED),
        "areas/crosswalk.csv": csv_bytes(("area", "police_uk", "home_office"), crosswalk_rows()),
        "areas/outlines.geojson": outlines(),
        "areas/lsoa.csv": csv_bytes(("code", "district", "vintage"), lsoa_rows()),
        "areas/small_areas.csv": csv_bytes(SMALL_COLUMNS, small_rows()),
        "areas/small_outlines.geojson": small_outlines(),
        **place_files(),
        **{f"{crime}/{month}.csv": csv_bytes(("month", "force", "area", *TYPES), month_rows(month)) for month in MONTHS},
        f"{crime}/coverage.csv": csv_bytes(("force", "month", "status", "detail"), coverage),
        **sensitive_files(),
        **year_files(),
        "figures/printed_rates.csv": csv_bytes(("dataset", "category", "denominator", "area", "ending", "rate", "population"), printed_rows()),
        "areas/notes.csv": csv_bytes(("area", "dataset", "sentence"), [
            ("X06000054", "years", "Amber Vale’s years are invented like the rest, and one of them was counted twice over.")]),
        "areas/combined.csv": csv_bytes(("area", "name", "member"), [(*TOGETHER[:2], member) for member in TOGETHER[2]]),
        f"figures/offences/{YEAR}.csv": csv_bytes(("force", "code", *QUARTERS), offence_rows()),
        f"figures/offences-first/{YEAR}.csv": csv_bytes(("force", "code", *QUARTERS), first_offence_rows()),
        "figures/offences/codes.csv": csv_bytes(("code", "description", "group", "subgroup"), CODES),
        "figures/response/published.csv": csv_bytes(RESPONSE_COLUMNS, response_rows()),
        "figures/response/clocks.csv": csv_bytes(("id", "title", "definition"), sorted(CLOCKS)),
        "SOURCES.md": SOURCES.encode("utf-8"),
    }


def main():
    parser = argparse.ArgumentParser(description="Makes the figures of the invented hub Example Town.")
    parser.add_argument("--out", type=Path, default=Path("hubs/example-town"), help="hub folder to write")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 naming each file that would differ")
    options = parser.parse_args()
    return save(options.out, all_files(), options.check)


if __name__ == "__main__":
    sys.exit(main())
