#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the figures of the Thames Valley hub from published open data.

Reads a folder of downloads (--data) and writes under hubs/thames-valley: the areas of England and Wales with their
residents, households, regions, characteristics and names at each publisher; the outlines and small areas of Thames
Valley; recorded crime by month, by quarter and by year; published response times; and SOURCES.md, which says where each
file comes from. The hub builds from these files alone: this script runs again only when new data is published.

The same input gives the same bytes: sorted by byte order, LF line ends, UTF-8, no dates of the run.
--check writes nothing, names each file that would differ, and exits 1 when there is one.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from statistics import median

sys.dont_write_bytecode = True
from district_facts import SIMILAR_FORCES, characteristics, regions_of_districts, regions_of_forces  # noqa: E402
from home_office_quarters import SOURCES as HOME_OFFICE_SOURCES, first_edition_files, quarter_files, rolling_files  # noqa: E402
from hub_files import csv_bytes, geojson_bytes, read_rows, require, save  # noqa: E402
from light_quarters import light_months, light_sentence  # noqa: E402
from odd_months import month_named, month_number, odd_months, sentences  # noqa: E402
from ons_by_year import SOURCES as BY_YEAR_SOURCES, year_files  # noqa: E402
from ons_rates import SOURCES as RATE_SOURCES, rate_files  # noqa: E402
from ons_tables import SOURCES as ONS_SOURCES, ons_files  # noqa: E402
from place_sources import SOURCES as PLACE_SOURCES  # noqa: E402
from police_forces import FORCES, OTHER_FORCES  # noqa: E402
from small_areas import small_area_files  # noqa: E402

AREA_COLUMNS = ("code", "name", "level", "parent", "residents", "households", "region")
NATION = "K04000001"
HOME = "E23000029"

ASB = "anti-social-behaviour"
TYPE_COUNT = 14
# Compiled for Thames Valley alone: of the other forces these months say nothing.
HOME_ONLY_MONTHS = ("2018-06", "2022-01")
# Months of which the districts' counts and the list of files read were published together, later than the others.
ADDED_MONTHS = (*(f"2014-{month:02}" for month in range(1, 12)), "2018-03", *(f"2024-{month:02}" for month in range(1, 5)))
# Files with under half of the records of the force's median month: force and month -> records. Their rows are left out.
INCOMPLETE = {("dyfed-powys", "2024-01"): 1_187, ("dyfed-powys", "2024-02"): 300, ("dyfed-powys", "2024-03"): 164,
              ("dyfed-powys", "2024-04"): 283}
# Published, and of types that cannot be right, by the rule of odd_months.py.
DOUBTFUL = {("hampshire", "2025-08"), ("kent", "2018-11"), ("kent", "2018-12"), ("lincolnshire", "2014-04"),
            ("south-wales", "2025-01"), ("south-wales", "2025-02"), ("south-wales", "2025-03")}
# Published, and a part of what the Home Office counts, by the rule of light_quarters.py: force and first month of the three.
LIGHT = {("cheshire", "2014-01"), ("cheshire", "2014-04"), ("cheshire", "2014-07"), ("gwent", "2018-10")}
# What to know of one area's figures in one data set; of a force for its districts too.
NOTES = (
    ("K04000001", "ons-years", "England and Wales is here the sum of its 43 territorial forces. The publisher’s own total has the British "
     "Transport Police, too."),
    ("K04000001", "weapon-years", "England and Wales is here the sum of its 43 territorial forces. The publisher’s own total of knife crime "
     "has the British Transport Police, too."),
    ("E06000058", "ons-years",
     "These years seem to lack Christchurch: the publisher’s table sets them against 352,000 people, and 400,198 live in Bournemouth, "
     "Christchurch and Poole. Rates of these years may be about 12 % too low."),
    ("E06000059", "ons-years",
     "These years seem to hold Christchurch too: the publisher’s table sets them against 433,200 people, and 379,584 live in Dorset. "
     "Rates of these years may be about 14 % too high."),
)

RESPONSE_PREFIXES = ("999_", "101_", "attend", "burglary_attendance")
RESPONSE_MEASURES = ("incidents_attended", "forces_meeting_one_hour_mean")
RESPONSE_COLUMNS = (
    "measure,area_name,area,period_first,period_last,value,unit,numerator,denominator,grade,clock,target,bound,note,"
    "publisher,url,quality"
).split(",")

CLOCKS = (
    ("bt", "The police.uk clock, kept by BT",
     "Starts when the BT operator begins to pass the call to the police and stops when the operator confirms that the police "
     "have answered. It is published for every force, so forces may be compared on it. Because an operator confirms by hand, it "
     "reads a few seconds longer than a force's own clock."),
    ("force", "The force's own clock",
     "Starts when the call reaches the force and stops when the force answers. It leaves out the time that BT takes to pass the "
     "call, so it reads shorter than the police.uk clock for the same calls. Each force keeps its own: it is never put in one "
     "series with another clock, nor compared between forces."),
    ("not_stated", "Clock not stated",
     "The publication does not say when the clock starts and stops, or the figure is a number of calls or incidents and needs no "
     "clock. It is shown as published and not compared with other figures."),
)
# Every wording of the source tables, so that a new one stops the script.
CLOCK_OF_WORDING = {
    "police.uk / BT clock: time for the call to be transferred from BT to the force plus time for the force to pick up": "bt",
    "force internal clock (not BT)": "force",
    "force internal clock: from when the call is made available to the force": "force",
    "force internal": "force",
    "force performance report clock": "force",
    "Surrey force clock": "force",
    "force clock": "force",
    "force clock, after transfer to the control room": "force",
    "force report; clock not stated": "not_stated",
    "not stated in the excerpt": "not_stated",
    "": "not_stated",
}

# A figure is a bound only when the note says so OF THE FIGURE: "mean over 28 responding forces" and "nearly 27 minutes
# faster" do not. So whole phrases, each read beside its row; the first that occurs wins.
BOUND_PHRASES = (
    ("lower bound", "at_least"),
    ("at just over ten minutes", "at_least"),
    ('"nearly 11 hours"', "nearly"),
    ('"nearly 7 and a half hours"', "nearly"),
    ('"nearly 15 minutes"', "nearly"),
    ('"nearly 27 minutes"', "nearly"),
    ('"just under five and a half hours"', "nearly"),
    ('"around 94,000"', "about"),
    ('"none in Northamptonshire"; rounded', "about"),
    ("rounded; FY start", "about"),
    ("rounded; BBC gives", "about"),
    ('"a further 1.2 million', "about"),
    ('"5.2 million 999 calls"', "about"),
    ('"one fifth"', "about"),
)
# Words that may qualify a figure, and the phrases that hold one but qualify something else.
BOUND_WORDS = (
    "over", "more than", "at least", "less than", "up to", "under", "below", "nearly", "almost", "around", "about",
    "approximately", "rounded", "bound", "million", "fifth",
)
UNBOUND_PHRASES = (
    "waiting more than a minute", "up to the publication", "just over 10,200", "below 83.3%", "13.5 million calls",
    "just over eight minutes in last year", 'nearly 11 minutes" for all 2023', "nearly 27 minutes faster",
    "numbers of i calls rounded", "mean over 28", "gives just under five", "up over a third", "almost double",
    "almost one in three", "in the year up to august", "year leading up to", "not pooled over calls", "about 20% above",
)

PUNCTUATION = str.maketrans({c: " " for c in '.,;:"\'()%'})

MONTHS = "January February March April May June July August September October November December".split()


def type_id(crime_type):
    """The column of a published crime type: "Public order" is public-order."""
    return crime_type.lower().replace(" ", "-")


def month_in_words(month):
    """2025-07 is July 2025."""
    return f"{MONTHS[int(month[5:]) - 1]} {month[:4]}"


# --- areas -----------------------------------------------------------------------------------------------------------


def current_codes(successions, year):
    """District code of `year` -> district code of 2024."""
    return {row[f"ltla{year}_code"]: row["ltla24_code"] for row in successions}


def sum_by_district(rows, code_column, count_column, to_2024):
    """District code of 2024 -> count, merging the districts that have become one."""
    total = Counter()
    for row in rows:
        code = row[code_column]
        require(code in to_2024, f"no 2024 district for {code}")
        total[to_2024[code]] += int(row[count_column])
    return total


def area_rows(force_of, names, residents, households, regions):
    """areas.csv: the nation, its forces and its districts."""

    def summed(codes):
        codes = list(codes)
        return sum(residents[c] for c in codes), sum(households[c] for c in codes)

    force_regions = regions_of_forces(force_of, regions)
    nation = (NATION, "England and Wales", "nation", "", *summed(force_of), "")
    forces = [(code, name, "force", NATION, *summed(d for d, f in force_of.items() if f == code), force_regions[code])
              for code, name, _, _ in FORCES]
    districts = [(code, names[code], "district", force, residents[code], households[code], regions[code])
                 for code, force in sorted(force_of.items())]
    check_areas(nation, forces, districts)
    return [nation, *sorted(forces), *districts]


def check_areas(nation, forces, districts):
    """Forces sum to the nation; the published totals of households are met; no district is missing."""
    for column in (4, 5):
        require(sum(f[column] for f in forces) == nation[column], f"the 43 forces do not sum to the nation: column {column}")
    home = next(f for f in forces if f[0] == HOME)
    home_districts = sum(d[3] == HOME for d in districts)
    require(nation[5] == 24_783_192, f"England and Wales has {nation[5]} households, not 24,783,192")
    require(home[5] == 988_646, f"Thames Valley has {home[5]} households, not 988,646")
    require(home_districts == 13, f"Thames Valley has {home_districts} districts, not 13")
    require(len(districts) == 318, f"England and Wales has {len(districts)} districts, not 318")
    require(len(forces) == 43, f"{len(forces)} territorial forces, not 43")


def crosswalk_rows():
    """crosswalk.csv: one row a publishing force, in order of its name on data.police.uk."""
    rows = [(code, slug, home_office) for code, _, slug, home_office in FORCES]
    rows += [("", slug, home_office) for slug, home_office in OTHER_FORCES]
    return sorted(rows, key=lambda row: row[1])


def rounded_ring(ring):
    """The ring on a grid of 0.0001 degrees (about 10 m), without points that fall together."""
    points = []
    for longitude, latitude in ring:
        point = [round(longitude, 4), round(latitude, 4)]
        if not points or point != points[-1]:
            points.append(point)
    return points


def rounded_outline(feature):
    """One feature of outlines.geojson: code, geometry type, coordinates."""
    geometry = feature["geometry"]
    single = geometry["type"] == "Polygon"
    polygons = [geometry["coordinates"]] if single else geometry["coordinates"]
    rounded = [[r for r in map(rounded_ring, polygon) if len(r) >= 4] for polygon in polygons]
    rounded = [polygon for polygon in rounded if polygon]
    return feature["properties"]["ltla24_code"], geometry["type"], rounded[0] if single else rounded


def outlines(path, districts):
    """outlines.geojson: the districts in order of code."""
    with open(path, encoding="utf-8") as text:
        features = [f for f in json.load(text)["features"] if f["properties"]["ltla24_code"] in districts]
    features.sort(key=lambda f: f["properties"]["ltla24_code"])
    require(len(features) == len(districts), "a district has no outline")
    return geojson_bytes(map(rounded_outline, features))


def area_files(data):
    """The files of areas/."""
    successions = read_rows(data / "lookups/lookup_ltla_ltla.csv")
    memberships = read_rows(data / "lookups/lookup_ltla24_csp24_pfa24.csv")
    force_of = {row["ltla24_code"]: row["pfa24_code"] for row in memberships}
    names = {row["ltla24_code"]: row["ltla24_name"] for row in memberships}
    pairs = {(row["ltla24_code"], row["pfa24_code"]) for row in memberships}
    require(len(pairs) == len(force_of), "a district lies in two forces")
    residents = sum_by_district(read_rows(data / "population/census2021_ltla21.csv"), "ltla21_code", "total_population",
                                current_codes(successions, 21))
    households = sum_by_district(read_rows(data / "population/households21_england_wales_ltla23.csv"), "ltla23_code",
                                 "households", current_codes(successions, 23))
    require(residents.keys() == force_of.keys() == households.keys(), "the districts of the tables differ")
    districts = {code for code, force in force_of.items() if force == HOME}
    regions = regions_of_districts(data, force_of.keys())
    return {
        "areas/areas.csv": csv_bytes(AREA_COLUMNS, area_rows(force_of, names, residents, households, regions)),
        "areas/characteristics.csv": characteristics(data, force_of.keys()),
        # Nobody's groups are in the open data, and none are invented: a header without rows.
        "areas/notes.csv": csv_bytes(("area", "dataset", "sentence"), sorted(NOTES)),
        "areas/most_similar_forces.csv": csv_bytes(SIMILAR_FORCES, ()),
        "areas/crosswalk.csv": csv_bytes(("area", "police_uk", "home_office"), crosswalk_rows()),
        "areas/outlines.geojson": outlines(data / "boundaries/lad_2024_uk.geojson", districts),
        **small_area_files(data, {code: (residents[code], households[code]) for code in districts}),
    }


# --- recorded crime --------------------------------------------------------------------------------------------------


def month_table(month, cells, types):
    """One month of recorded crime: `cells` is (force, area) -> type -> count."""
    rows = []
    for (force, area), counts in sorted(cells.items()):
        # British Transport Police publishes no anti-social behaviour: not a zero, nothing is known.
        values = ["" if force == "btp" and t == ASB else counts[t] for t in types]
        rows.append((month, force, area, *values))
    return csv_bytes(("month", "force", "area", *types), rows)


def incomplete_months(cells):
    """Forces and months with under half of the records of the force's median month, with those records."""
    records = defaultdict(Counter)
    for month, places in cells.items():
        for (force, _), counts in places.items():
            records[force][month] += counts.total()
    return {(force, month): count for force, months in records.items() for month, count in months.items()
            if count * 2 < median(months.values())}


def check_files_read(data, cells):
    """The added months: as many records as the list of files says, and none where a file was absent."""
    rows = {(row["force"], row["month"]): int(row["rows"]) for row in read_rows(data / "counts/files_read_2014_2018_2024.csv")
            if row["rows"] != "ABSENT"}
    counted = Counter()
    for month in ADDED_MONTHS:
        for (force, _), counts in cells[month].items():
            counted[force, month] += counts.total()
    require(counted == rows, "the files read and the records counted differ")


def quarter_in_words(month):
    """2014-02 lies in January to March 2014."""
    first = month_number(month) // 3 * 3
    return f"{month_in_words(month_named(first)).split()[0]} to {month_in_words(month_named(first + 2))}"


def coverage_row(name, slug, month, supplied, odd, light):
    """Whether one force's file of one month was read and can be right, and if not, why."""
    when = month_in_words(month)
    if (slug, month) in INCOMPLETE:
        count = f"{INCOMPLETE[slug, month]:,}"
        return slug, month, "incomplete", f"The {name} file of {when} holds {count} records, under half of the force's usual month."
    if (slug, month) in odd:
        return slug, month, "doubtful", sentences(name, when, *odd[slug, month])
    if (slug, month) in light:
        return slug, month, "doubtful", light_sentence(name, quarter_in_words(month), *light[slug, month])
    if slug in supplied:
        return slug, month, "supplied", ""
    if month in HOME_ONLY_MONTHS:
        return slug, month, "not_held", f"{when} was compiled for Thames Valley only."
    return slug, month, "not_held", f"The copy of the archive of {when} that this hub was made from lacks the {name} file."


def crime_files(data):
    """The files of figures/recorded-crime/."""
    cells = defaultdict(lambda: defaultdict(Counter))
    types = set()
    for name in ("lad_month_type_counts.csv.gz", "lad_month_type_counts_2014-01..11_2018-03_2024-01..04.csv.gz"):
        for row in read_rows(data / "counts" / name):
            column = type_id(row["crime_type"])
            types.add(column)
            cells[row["month"]][row["force"], row["lad24_code"]][column] += int(row["n"])
    check_files_read(data, cells)
    stubs = incomplete_months(cells)
    require(stubs == INCOMPLETE, f"months with under half of the usual records: {stubs}")
    for month in cells:
        cells[month] = {(force, area): counts for (force, area), counts in cells[month].items() if (force, month) not in INCOMPLETE}
    types = sorted(types)
    require(len(types) == TYPE_COUNT, f"{len(types)} crime types, not {TYPE_COUNT}")
    known = {slug for _, _, slug, _ in FORCES} | {slug for slug, _ in OTHER_FORCES}
    supplied = {month: {force for force, _ in cells[month]} for month in cells}
    require(set().union(*supplied.values()) <= known, "a force that the crosswalk does not know")
    for month in HOME_ONLY_MONTHS:
        require(supplied[month] == {"thames-valley"}, f"{month} holds more than Thames Valley")
    odd = odd_months(cells, types)
    require(odd.keys() == DOUBTFUL, f"months whose types cannot be right: {odd}, not {DOUBTFUL}")
    crimes = Counter()
    for month, places in cells.items():
        for (force, _), counts in places.items():
            crimes[force, month] += counts.total() - counts[ASB]
    light = light_months(data, crimes, odd)
    require({key for key in light if month_number(key[1]) % 3 == 0} == LIGHT, f"quarters with too few crimes: {light}, not {LIGHT}")
    coverage = sorted((coverage_row(name, slug, month, supplied[month], odd, light) for month in cells for _, name, slug, _ in FORCES),
                      key=lambda row: (row[1], row[0]))
    files = {f"figures/recorded-crime/{month}.csv": month_table(month, cells[month], types) for month in cells}
    files["figures/recorded-crime/coverage.csv"] = csv_bytes(("force", "month", "status", "detail"), coverage)
    return files


# --- response --------------------------------------------------------------------------------------------------------


def bound_of(note):
    """How far the figure may be taken at its word: exact, about, at_least, at_most or nearly."""
    for phrase, bound in BOUND_PHRASES:
        if phrase in note:
            return bound
    rest = note.lower()
    for phrase in UNBOUND_PHRASES:
        rest = rest.replace(phrase, "")
    doubtful = [word for word in BOUND_WORDS if f" {word} " in f" {rest.translate(PUNCTUATION)} "]
    require(not doubtful, f'decide whether {doubtful} bounds the figure: "{note}"')
    return "exact"


def is_response(row):
    """Rows about answering calls or attending incidents, of quality A or B."""
    measure = row["measure"]
    return row["quality"] in ("A", "B") and (measure.startswith(RESPONSE_PREFIXES) or measure in RESPONSE_MEASURES)


def response_row(row):
    """One line of published.csv."""
    wording = row["clock_definition"]
    require(wording in CLOCK_OF_WORDING, f'unknown clock "{wording}"')
    return (
        row["measure"], row["area_name"], row["area_code"], row["period_start"], row["period_end"], row["value_norm"],
        row["unit_norm"], row["numerator"], row["denominator"], row["grade"], CLOCK_OF_WORDING[wording], row["target"],
        bound_of(row["note"]), row["note"], row["publisher"], row["source_url"], row["quality"],
    )


def response_files(data):
    """The files of figures/response/."""
    source = [row for name in ("999_101_answering.csv", "response_attendance.csv")
              for row in read_rows(data / "performance" / name) if is_response(row)]
    rows = [response_row(row) for row in source if row["value_norm"]]
    print(f"compile_figures: {len(source) - len(rows)} response rows dropped: no number", file=sys.stderr)
    url = RESPONSE_COLUMNS.index("url")
    rows.sort(key=lambda row: (*row[:1], *row[2:6], row[url], row))
    return {
        "figures/response/published.csv": csv_bytes(RESPONSE_COLUMNS, rows),
        "figures/response/clocks.csv": csv_bytes(("id", "title", "definition"), sorted(CLOCKS)),
    }


# --- sources ---------------------------------------------------------------------------------------------------------

SOURCES = """\
# Sources of the Thames Valley hub

Every file here was compiled from published open data by `tools/compile_figures.py` and, where it says so,
`tools/compile_places.py`; nothing was estimated or filled in, save that the residents and households of wards are sums of
the small areas that fit them best (see areas/small_areas.csv), and that the land areas of districts were computed
from their generalised outlines (see areas/characteristics.csv).

Contains public sector information licensed under the Open Government Licence v3.0 (data.police.uk, Home Office, ONS).

Contains OS data © Crown copyright and database right 2025; Royal Mail data © Royal Mail copyright and database right 2025;
National Statistics data © Crown copyright and database right 2025 (postcodes, boundaries).

The licence: <https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/>.

## areas/areas.csv
- **Publisher**: Office for National Statistics, Census 2021: <https://www.ons.gov.uk/census>. Which district lies in which
  police force area, and which in which region: <https://geoportal.statistics.gov.uk/>.
- **Licence**: Open Government Licence v3.0.
- **What it is**: England and Wales, its 43 territorial police force areas and its 318 districts, with residents and
  households on 21 March 2021, and the name of the region that each lies in (2024; `Wales` for all of Wales, empty for the
  nation).
- **How compiled**: district tables brought to the districts of 2024, each counted once, and summed to forces and to the
  nation. The 43 forces sum to the nation. Names of forces are shortened to what residents say. The region of a force is
  that of its districts: no force lies in two.
- **Known limits**: the census perturbs small numbers, so these sums differ by a few from totals printed elsewhere. It was
  taken in a lockdown: students and city centres may be undercounted. One vintage serves every year shown. A rate over the
  residents of City of London means little. Force and district are those of 2024.

## areas/characteristics.csv
- **Publisher**: Office for National Statistics: generalised district boundaries of 2024 and the 2021 rural-urban
  classification of districts: <https://geoportal.statistics.gov.uk/>.
- **Licence**: Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2025.
- **What it is**: for each of the 318 districts, its area in square kilometres and the published text of its class, urban or
  rural and how near to a major town or city.
- **How compiled**: the classes as published. The areas are this project's: computed on a sphere from the outlines, holes taken
  out, and rounded to one decimal.
- **Known limits**: **areas are approximate**, because the outlines are generalised: small districts and ragged coasts are
  furthest off. ONS publishes measured areas; use those where a figure matters. A class describes a whole district: many
  urban ones have villages.

## areas/most_similar_forces.csv
- **Publisher**: nobody yet: the file has a header and no row.
- **What it is**: room for groups of forces whose areas are alike (`force`, and one `member` of its group a row).
- **Known limits**: no such groups are in the open data that this hub was compiled from, and none are invented.

## areas/crosswalk.csv
- **Publisher**: this project, from the names used by ONS, data.police.uk (<https://data.police.uk/data/>) and the Home Office
  (<https://www.gov.uk/government/statistics/police-recorded-crime-open-data-tables>).
- **Licence**: Open Government Licence v3.0 for the names and codes.
- **What it is**: one force under its three names. No area: British Transport Police and the Police Service of Northern
  Ireland, which never enter a figure of England and Wales.
- **Known limits**: force area codes of 2024.

## areas/outlines.geojson
- **Publisher**: Office for National Statistics, generalised district boundaries of 2024:
  <https://geoportal.statistics.gov.uk/>.
- **Licence**: Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2025.
- **What it is**: outlines of the 13 districts, WGS 84, longitude before latitude.
- **How compiled**: coordinates rounded to four decimals (about 10 m), points that then coincide removed.
- **Known limits**: generalised: for drawing, not for deciding on which side of a border a house lies.

## areas/lsoa.csv
- **Publisher**: Office for National Statistics, lookups of LSOA 2021 to wards and districts of 2024 (best fit), and of LSOA 2011
  to LSOA 2021: <https://geoportal.statistics.gov.uk/>.
- **Licence**: Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2025.
- **What it is**: every LSOA (a small area of some 1,500 residents) of 2011 and 2021 in England and Wales, and its district of
  2024. It places the rows of a street-level file of data.police.uk.
- **How compiled**: codes of 2021 by the lookup to wards and districts. Codes of 2011 only: the smallest 2024 district code among
  their successors of 2021. Counts of street-level files by this table equal those in figures/recorded-crime, which another
  program made.
- **Known limits**: three LSOAs of 2011 have successors in two districts and go wholly to one: E01008187, E01023508, E01023964.
  E01027305 lies in West Northamptonshire, but its best-fit ward is in Cherwell: here, as in the counts, it is in Cherwell. No
  record of Thames Valley Police held here lies in it.

## areas/small_areas.csv
- **Publisher**: Office for National Statistics, Census 2021: <https://www.ons.gov.uk/census>; names, wards and lookups:
  <https://geoportal.statistics.gov.uk/>.
- **Licence**: Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2025.
- **What it is**: the LSOAs of Thames Valley (2021, and those of 2011 that are no more), its MSOAs of 2021 and its wards of 2025,
  with residents and households on 21 March 2021.
- **How compiled**: MSOAs are sums of their LSOAs, which nest exactly. An LSOA belongs to its official best-fit ward of 2024 where
  that ward still exists; otherwise (all of Buckinghamshire, 334 LSOAs) to the ward of 2025 in whose outline the LSOA's point
  lies. Of the 1,151 LSOAs that have an official ward, the point lies in that ward for 1,083 (94%). An LSOA of 2011 that was split
  or merged is placed where its successor of 2021 with the smallest code is, and has no residents.
- **Known limits**: **wards are approximations**: sums of whole LSOAs, while real ward borders cut through them; those of
  Buckinghamshire are this project's, not official. Holywell in Oxford is the best fit of no LSOA: its residents are
  unknown, not 0. E01027305 is left out (see areas/lsoa.csv). The census perturbs small numbers: the LSOAs of a district sum to
  within 60 residents of areas.csv.

## areas/small_outlines.geojson
- **Publisher**: Office for National Statistics, boundaries of LSOA 2011, LSOA 2021, MSOA 2021 and wards of 2025:
  <https://geoportal.statistics.gov.uk/>.
- **Licence**: Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2025.
- **What it is**: outlines of every row of areas/small_areas.csv, WGS 84, longitude before latitude.
- **How compiled**: each border simplified once for both its sides, so that no gap opens within a level, and rounded to four
  decimals (about 10 m). The area of every outline is within 10% of the published one.
- **Known limits**: strongly generalised: a border may be off by an eighth of the width of the smaller area beside it. For
  drawing, not for deciding on which side of a border a house lies. Borders of different levels differ slightly.

## areas/notes.csv
- **Publisher**: this project.
- **Licence**: Apache-2.0.
- **What it is**: what to know of one area's figures in one data set; of a force's, for its districts too. The page of the
  area shows it first.
- **How compiled**: written by hand from the populations in table C4 of the
  police force area tables of December 2024 beside the census (Dorset; Bournemouth, Christchurch and Poole).

## figures/recorded-crime/YYYY-MM.csv
- **Publisher**: data.police.uk, from the files of each police force: <https://data.police.uk/data/>.
- **Licence**: Open Government Licence v3.0.
- **What it is**: crimes and anti-social behaviour incidents of the street-level files, counted by month, reporting force,
  district of the place (LAD 2024; empty: no location) and published crime type.
- **How compiled**: each row of a force's file is counted once, whether or not it has a crime id: repeats are separate
  records. The place is the small area that data.police.uk assigned; areas of 2011 go to their district of 2024. The district
  is that of the place, whatever force recorded it. Within a row 0 is a true zero, because the force supplied that month.
- **Known limits**: places are anonymised points, not addresses, and some lie outside the force's area. In Thames Valley 5% of
  records had no location in January to April 2014, 10% to 14% in May to November 2014, 10.5% in October to December 2018, 2%
  in January to April 2024 and 2.3% in October to December 2025, so its districts seem to rise faster than they did. British
  Transport Police publishes no anti-social behaviour: its cells are empty. Located Northern Ireland records have no district
  code here. Some months cannot be right. They are carried as published, and coverage.csv calls them doubtful: they enter no
  figure. Types look mixed up in Hampshire, August 2025, and South Wales, January to March 2025. Most types have few records
  in Kent, November and December 2018, and Lincolnshire, April 2014. The files of
  Cheshire, January to September 2014, and Gwent, October to December 2018, hold over 15% fewer crimes than the Home Office
  counts. Nottinghamshire's January 2024 has 100 records
  of anti-social behaviour where the next three months have some 2,000; too few months around it are here for the rule to
  judge it. Anti-social behaviour is not crime and is never added to it. A small area of 2011 that was split goes wholly to
  one district of 2024.

## figures/recorded-crime/coverage.csv
- **Publisher**: this project, from the presence of files in the data.police.uk archives: <https://data.police.uk/data/>.
- **Licence**: Open Government Licence v3.0.
- **What it is**: for each of the 43 territorial forces and each month held: `supplied`; `doubtful`, when the
  file's types cannot be right by the rule of docs/data/methodology.md (Hampshire, August 2025; South Wales, January to March
  2025); `incomplete`, when the force's file
  has under half of the records of its median month (Dyfed-Powys, January to April 2024: 1,187, 300, 164 and 283 records,
  usually about 3,300; no row of them is carried); `not_held`, when the copy of that month's archive that was read lacks the
  force's file, or when the month was compiled for Thames Valley only. No month is called `not_supplied`: that needs a notice
  of the publisher, and public audits found files of the Metropolitan Police, West Midlands, West Yorkshire and Thames Valley
  for every month of 2025, and of Greater Manchester for January and February 2019.
- **Known limits**: a file missing from the copy that was read is no proof that the force sent none. No month holds Greater
  Manchester or the Metropolitan Police, only January and February 2014 hold West Midlands, and seven months of 2014 West
  Yorkshire, so a national figure names the share of residents it covers.

## figures/response/published.csv, figures/response/clocks.csv
- **Publisher**: each row names its own publisher and the address of the page.
- **Licence**: figures of the Home Office, the police, inspectors and commissioners under the Open Government Licence v3.0
  unless their page says otherwise; of figures reported by the press only the figure is taken, with a few quoted words that
  tell what it means.
- **What it is**: published times to answer 999 and 101 calls and to attend incidents. Quality A: an official page or answer;
  B: the press, or a copy, quoting official figures.
- **How compiled**: values as published, times turned into minutes; nothing read off charts, nothing filled in. `bound` tells
  a figure from a bound ("over 400,000" is `at_least`). Figures whose period,
  definition or number was in doubt (quality C) are left out; a blank period was not stated.
- **Known limits**: never a complete series, and not a league table. Figures that contradict one another are kept as separate
  rows with a note. The clocks differ (see clocks.csv): a time on one is not to be compared with a time on another. The mean
  of a period is often the mean of its monthly means. Grades and targets of attendance differ between forces.
"""


# --- writing ---------------------------------------------------------------------------------------------------------


def main():
    parser = argparse.ArgumentParser(description="Makes the figures of the Thames Valley hub from published open data.")
    parser.add_argument("--data", type=Path, required=True, help="folder of the downloaded open data")
    parser.add_argument("--out", type=Path, default=Path("hubs/thames-valley"), help="hub folder to write")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 naming each file that would differ")
    options = parser.parse_args()
    files = {
        **area_files(options.data),
        **crime_files(options.data),
        **response_files(options.data),
        **ons_files(options.data),
        **rate_files(options.data),
        **year_files(options.data),
        **quarter_files(options.data),
        **first_edition_files(options.data),
        **rolling_files(options.data),
        "SOURCES.md": "\n".join((SOURCES, ONS_SOURCES, RATE_SOURCES, BY_YEAR_SOURCES, HOME_OFFICE_SOURCES, PLACE_SOURCES)).encode("utf-8"),
    }
    return save(options.out, files, options.check)


if __name__ == "__main__":
    sys.exit(main())
