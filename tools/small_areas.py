# SPDX-License-Identifier: Apache-2.0
"""The small areas of the Thames Valley hub: LSOAs, MSOAs and wards, from the lookups, census and boundaries of ONS.

lsoa.csv       every LSOA of 2011 and 2021 in England and Wales and its district of 2024: what a street-level file of
               data.police.uk needs to be counted by district.
small_areas.csv, small_outlines.geojson
               the small areas of the home force: names, what lies in what, residents, households, outlines.

An LSOA of 2011 that was split or merged goes where the smallest code among its successors of 2021 goes, save that its district
is the smallest district code among all its successors.
"""

import json
from collections import defaultdict

from generalise import generalised, outline_of
from hub_files import csv_bytes, geojson_bytes, read_rows, require

# An LSOA of West Northamptonshire that the lookup to wards gives to a ward of Cherwell, its best fit. The recorded crime of
# data.police.uk is counted with that lookup, so lsoa.csv follows it; but it is no small area of Thames Valley: census and
# boundaries have it outside.
STRAY = "E01027305"
STRAY_DISTRICTS = ("E07000177", "E06000062")
HEADER = ("code", "name", "level", "district", "msoa", "ward", "vintage", "residents", "households")
# The census perturbs small areas: the LSOAs of a district sum to the district within this many persons or households.
PERTURBED = 100
# Of the LSOAs whose official ward still exists, those whose point lies in that same ward.
POINT_AGREES = (1083, 1151)


# --- every LSOA of England and Wales ---------------------------------------------------------------------------------


def lsoa_tables(data):
    """Code of 2021 -> its row of ward and district; code of 2011 -> rows of its successors, smallest code first."""
    of_2021 = {row["lsoa21_code"]: row for row in read_rows(data / "lookups/lookup_lsoa21_ward24_ltla24.csv.gz")}
    of_2011 = defaultdict(list)
    for row in read_rows(data / "lookups/lookup_lsoa11_lsoa21_ltla22.csv.gz"):
        require(row["lsoa21_code"] in of_2021, f"no ward for {row['lsoa21_code']}")
        of_2011[row["lsoa11_code"]].append(row)
    for rows in of_2011.values():
        rows.sort(key=lambda row: row["lsoa21_code"])
    return of_2021, of_2011


def district_of_2011(rows, to_2024):
    """The smallest 2024 district code among the successors of one LSOA of 2011."""
    return min(to_2024[row["ltla22_code"]] for row in rows)


def lsoa_districts(of_2021, of_2011, to_2024):
    """LSOA code -> district code of 2024, of both vintages."""
    by_2011 = {code: district_of_2011(rows, to_2024) for code, rows in of_2011.items()}
    by_2021 = {code: row["ltla24_code"] for code, row in of_2021.items()}
    differing = [code for code in by_2011.keys() & by_2021.keys() if by_2011[code] != by_2021[code]]
    require(differing == [STRAY] and (by_2021[STRAY], by_2011[STRAY]) == STRAY_DISTRICTS,
            f"the districts of the two vintages differ: {sorted(differing)}")
    return by_2011 | by_2021


def vintage_of(code, of_2021, of_2011):
    """The census that an LSOA code is of; empty when it is of both."""
    if code in of_2021 and code in of_2011:
        return ""
    return "2021" if code in of_2021 else "2011"


# --- the small areas of the home force -------------------------------------------------------------------------------


def features_of(data, name, code_column):
    """Code -> feature of one file of boundaries."""
    with open(data / f"boundaries/thames_valley_{name}.geojson", encoding="utf-8") as text:
        return {feature["properties"][code_column]: feature for feature in json.load(text)["features"]}


def encloses(outline, x, y):
    """Whether a point lies in an outline: a ray from it crosses the rings an odd number of times."""
    inside = False
    for ring in (ring for polygon in outline for ring in polygon):
        for a, b in zip(ring, [*ring[1:], ring[0]]):
            if (a[1] > y) != (b[1] > y) and x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]:
                inside = not inside
    return inside


def ward_at(x, y, wards):
    """The ward whose outline holds a point: `wards` are (code, outline). Every point used so far lies in one."""
    found = [code for code, outline in wards if encloses(outline, x, y)]
    require(len(found) == 1, f"the point {x} {y} lies in {len(found)} wards, not 1")
    return found[0]


def wards_by_district(wards):
    """District -> its wards of 2025 as (code, outline)."""
    found = defaultdict(list)
    for code, feature in sorted(wards.items()):
        found[feature["properties"]["LAD25CD"]].append((code, outline_of(feature["geometry"])))
    return found


def ward_of_each(data, of_2021, codes, wards):
    """LSOA of 2021 -> ward of 2025: the official one of 2024 where it still exists, else the one that holds its point."""
    points = {row["LSOACD"]: (float(row["longitude"]), float(row["latitude"]))
              for row in read_rows(data / "lookups/lsoa_latlong.csv.gz")}
    near = wards_by_district(wards)
    by_point = {code: ward_at(*points[code], near[of_2021[code]["ltla24_code"]]) for code in codes}
    official = {code: of_2021[code]["ward24_code"] for code in codes if of_2021[code]["ward24_code"] in wards}
    agreeing = sum(by_point[code] == ward for code, ward in official.items())
    require((agreeing, len(official)) == POINT_AGREES, f"the point rule agrees in {agreeing} of {len(official)}")
    return by_point | official


def msoa_of_each(of_2021, codes, msoas):
    """LSOA of 2021 -> MSOA of 2021: "Oxford 001C" lies in "Oxford 001"."""
    named = {feature["properties"]["MSOA21NM"]: code for code, feature in msoas.items()}
    require(len(named) == len(msoas), "two MSOAs have one name")
    names = {code: of_2021[code]["lsoa21_name"] for code in codes}
    for code, name in names.items():
        require(name[-1].isupper() and name[:-1] in named, f"no MSOA for {code} {name}")
    return {code: named[name[:-1]] for code, name in names.items()}


def lsoa_rows(codes, tables, inside, counts):
    """Rows of the LSOAs of 2021. `inside` is (district, MSOA, ward) of each."""
    of_2021, of_2011 = tables
    return [(code, of_2021[code]["lsoa21_name"], "lsoa", *inside[code], vintage_of(code, of_2021, of_2011), *counts[code])
            for code in codes]


def former_rows(of_2011, codes, districts, inside):
    """Rows of LSOAs that are no more: each where its smallest successor is, without residents."""
    rows = []
    for code in codes:
        first = of_2011[code][0]
        require(inside[first["lsoa21_code"]][0] == districts[code], f"{code} and its successor lie in two districts")
        rows.append((code, first["lsoa11_name"], "lsoa", *inside[first["lsoa21_code"]], "2011", "", ""))
    return rows


def summed(members, counts):
    """Residents and households of some LSOAs; empty without any."""
    return tuple(sum(column) for column in zip(*(counts[code] for code in members))) or ("", "")


def group_rows(features, members, counts, level):
    """Rows of the MSOAs or wards. `members` is code -> LSOAs; `level` is (level, vintage, name column, district of code)."""
    name, vintage, name_column, district_of = level
    return [(code, feature["properties"][name_column], name, district_of[code], "", "", vintage,
             *summed(members[code], counts)) for code, feature in features.items()]


def members_of(inside, column):
    """Code of MSOA (1) or ward (2) -> its LSOAs."""
    members = defaultdict(list)
    for code, codes in inside.items():
        members[codes[column]].append(code)
    return members


def only_district(members, inside):
    """Code of MSOA or ward -> the one district of its LSOAs."""
    found = {code: {inside[lsoa][0] for lsoa in lsoas} for code, lsoas in members.items()}
    require(all(len(districts) == 1 for districts in found.values()), "a small area lies in two districts")
    return {code: districts.pop() for code, districts in found.items()}


def check_totals(inside, counts, totals):
    """The LSOAs of each district sum to what areas.csv says of it, but for the perturbation."""
    for district, total in totals.items():
        own = summed([code for code, codes in inside.items() if codes[0] == district], counts)
        require(all(abs(a - b) <= PERTURBED for a, b in zip(own, total)), f"the LSOAs of {district} sum to {own}, not {total}")


def census_counts(data):
    """LSOA of 2021 -> (residents, households)."""
    return {row["lsoa21_code"]: (int(row["residents_2021"]), int(row["households_2021"]))
            for row in read_rows(data / "population/census2021_lsoa21.csv.gz")}


def small_rows(data, tables, districts, totals):
    """The rows of small_areas.csv, by level and code."""
    of_2021, of_2011 = tables
    msoas, wards = features_of(data, "msoa2021", "MSOA21CD"), features_of(data, "ward", "WD25CD")
    home = sorted(code for code, district in districts.items() if district in totals and code != STRAY)
    codes, former = [c for c in home if c in of_2021], [c for c in home if c not in of_2021]
    msoa_of, ward_of = msoa_of_each(of_2021, codes, msoas), ward_of_each(data, of_2021, codes, wards)
    inside = {code: (districts[code], msoa_of[code], ward_of[code]) for code in codes}
    counts = census_counts(data)
    check_totals(inside, counts, totals)
    in_msoa, in_ward = members_of(inside, 1), members_of(inside, 2)
    require(in_msoa.keys() == msoas.keys(), "an MSOA without LSOAs")
    of_ward = {code: feature["properties"]["LAD25CD"] for code, feature in wards.items()}
    require(only_district(in_ward, inside).items() <= of_ward.items(), "a ward in another district than its LSOAs")
    require(set(of_ward.values()) == totals.keys(), "a ward outside Thames Valley")
    return sorted([
        *lsoa_rows(codes, tables, inside, counts), *former_rows(of_2011, former, districts, inside),
        *group_rows(msoas, in_msoa, counts, ("msoa", "2021", "MSOA21NM", only_district(in_msoa, inside))),
        *group_rows(wards, in_ward, counts, ("ward", "2025", "WD25NM", of_ward)),
    ], key=lambda row: (row[2], row[0]))


# --- outlines --------------------------------------------------------------------------------------------------------


def geometry_of(polygons):
    """Geometry type and coordinates of an outline, its rings closed."""
    closed = [[[*ring, ring[0]] for ring in polygon] for polygon in polygons]
    return ("Polygon", closed[0]) if len(closed) == 1 else ("MultiPolygon", closed)


def small_outlines(data, rows):
    """small_outlines.geojson: one outline for each row, in order; each level generalised as a whole."""
    features = {
        "lsoa": features_of(data, "lsoa2011", "LSOA11CD") | features_of(data, "lsoa2021", "LSOA21CD"),
        "msoa": features_of(data, "msoa2021", "MSOA21CD"),
        "ward": features_of(data, "ward", "WD25CD"),
    }
    outlines = []
    for level, found in features.items():
        codes = [row[0] for row in rows if row[2] == level]
        require(found.keys() >= set(codes), f"a {level} without an outline")
        drawn = generalised([outline_of(found[code]["geometry"]) for code in codes])
        outlines += [(code, *geometry_of(polygons)) for code, polygons in zip(codes, drawn)]
    return geojson_bytes(outlines)


def small_area_files(data, totals):
    """The three files. `totals` is district -> (residents, households), as areas.csv has them."""
    to_2024 = {row["ltla22_code"]: row["ltla24_code"] for row in read_rows(data / "lookups/lookup_ltla_ltla.csv")}
    tables = lsoa_tables(data)
    districts = lsoa_districts(*tables, to_2024)
    rows = small_rows(data, tables, districts, totals)
    return {
        "areas/lsoa.csv": csv_bytes(("code", "district", "vintage"),
                                    [(code, districts[code], vintage_of(code, *tables)) for code in sorted(districts)]),
        "areas/small_areas.csv": csv_bytes(HEADER, rows),
        "areas/small_outlines.geojson": small_outlines(data, rows),
    }
