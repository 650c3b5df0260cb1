# SPDX-License-Identifier: Apache-2.0
"""The other names of areas, and the places that have no figures of their own: names.csv and places.csv.

Rows that GeoNames alone knows are left out, and so are its populations and its points: where a place lies is told by the
point of Ordnance Survey, or of the bus stops that bear its name.
"""

import re
from collections import defaultdict

from hub_files import csv_bytes, read_rows, require
from postcode_groups import Outlines, features_of

NAMES = ("area", "name", "kind")
PLACES = ("name", "kind", "area", "smallest", "within", "code", "also")
SETTLEMENTS = ("city", "town", "village", "suburb", "hamlet", "locality", "settlement")
FREE_SOURCE = re.compile(r"os_open_names|naptan")
# How far the two points of one place may lie apart, in degrees of latitude: eight kilometres.
APART = 0.072
SQUEEZE = 0.62

# Names that no list has and residents write: judged one by one. Left out were slips of the finger, which the search forgives by
# itself, names with a county behind them, and "Royal Borough", "Missenden" and "Vale", which several places share.
NICKNAMES = (
    ("E06000037", "West Berks"), ("E06000040", "RBWM"), ("E06000042", "MK"), ("E07000179", "South Oxon"), ("E07000179", "SODC"),
    ("E07000180", "VOWH"), ("E07000181", "West Oxon"), ("E07000181", "WODC"), ("E06000060", "Bucks"), ("E23000029", "TVP"),
)
PLACE_NICKNAMES = {
    ("High Wycombe", "town"): "Wycombe", ("Henley-on-Thames", "town"): "Henley", ("Gerrards Cross", "town"): "GX",
    ("Newport Pagnell", "town"): "Newport Pag", ("Princes Risborough", "town"): "Risborough",
    ("Central Milton Keynes", "parish"): "CMK|MK centre", ("Brize Norton", "village"): "RAF Brize Norton",
}
COUNTY_NICKNAMES = {"Berkshire": "Berks|Royal County of Berkshire", "Buckinghamshire": "Bucks", "Oxfordshire": "Oxon",
                    "Greater London": "London"}
# Councils whose name changed and whose place did not, with the name that they had before: the orders under the Local Government
# Act 1972, section 74, and those of 1995 to 1998.
RENAMED = (
    ("E06000003", "Langbaurgh-on-Tees"), ("E06000020", "The Wrekin"), ("E06000024", "Woodspring"), ("E06000030", "Thamesdown"),
    ("E06000037", "Newbury"), ("E07000112", "Shepway"),
)
# How data.police.uk writes the names of forces: what it adds to the name is "Police" unless it stands here.
CONSTABULARIES = ("Avon and Somerset|Cambridgeshire|Cheshire|Cumbria|Derbyshire|Durham|Gloucestershire|Hampshire|Hertfordshire|Lancashire|"
                  "Norfolk|Suffolk").split("|")
FORCE_NAMES = {"Metropolitan Police": "Metropolitan Police Service"}
# Sheffield and Barnsley have had new codes since 2025 for the same places.
NEWER_CODES = (("E08000016", "E08000038"), ("E08000019", "E08000039"))
MISSPELT = ("Caephilly County Borough Council",)


def folded(text):
    """A name as it is compared: without case, marks, "and" and the difference of "Saint" and "St"."""
    text = text.lower().replace("'", "").replace("’", "")
    return " ".join({"saint": "st"}.get(word, word) for word in re.sub(r"[^\w]+", " ", text).split() if word not in ("and", "the"))


# --- other names of areas --------------------------------------------------------------------------------------------


def is_welsh(code, name):
    """Whether a name of a Welsh area is its Welsh one: the list holds English ones, Welsh ones, and those of councils."""
    english = re.search(r"Council|Vale|Rhondda|Glamorgan|Caephilly", name)
    return code.startswith("W") and not english


def council_names(history, areas):
    """(area, name, kind) of councils and forces, as the Code History Database has them."""
    for row in history:
        area = areas.get(row["code"])
        if area is None or row["status"] != "live":
            continue
        for name in (row["name"], *row["alternative_names"].split("|")):
            name = re.sub(r" \(Unitary\)$", "", name)
            if name and "(" not in name and name not in MISSPELT:
                yield row["code"], name, "welsh" if is_welsh(row["code"], name) else "official"


def force_names(areas):
    """What data.police.uk and the forces call themselves."""
    for code, row in areas.items():
        name = row["name"]
        if row["level"] != "force":
            continue
        added = "Constabulary" if name in CONSTABULARIES else "Police"
        yield code, FORCE_NAMES.get(name, f"{name} {added}"), "official"


def msoa_names(data, small):
    """The names that the House of Commons Library gave to MSOAs, and those of 2011."""
    for row in read_rows(data / "places/names/msoa_names_ew_2011_2021.csv.gz"):
        code = row["msoa_code"]
        if small.get(code, {}).get("level") != "msoa":
            continue
        yield code, row["hcl_name_via_drkane_2026"], "common"
        if row["hcl_name_2011_v2021_06"]:
            yield code, row["hcl_name_2011_v2021_06"], "former"


def names_file(data, areas, small, places):
    """names.csv, each name of an area once."""
    history = read_rows(data / "places/codes/chd_2024-07_area_names_ew.csv.gz")
    ended_msoas = [(row["msoa21_code"], row["name"], "former") for row in places if row["kind"] == "msoa2011"]
    names = [*council_names(history, areas), *force_names(areas), *((code, name, "former") for code, name in RENAMED),
             *((code, name, "nickname") for code, name in NICKNAMES if code in areas), *msoa_names(data, small), *ended_msoas,
             *((code, newer, "code") for code, newer in NEWER_CODES if code in areas)]
    own = {code: row["name"] for code, row in (areas | small).items()}
    kept = {}
    for code, name, kind in names:
        require(code in own, f"no area {code} of the name {name}")
        if folded(name) != folded(own[code]):
            kept.setdefault((code, folded(name)), (code, name, kind))
    return csv_bytes(NAMES, sorted(kept.values()))


# --- places ----------------------------------------------------------------------------------------------------------


def points_by_name(data, stem):
    """Folded name -> (0 for Ordnance Survey or 1 for bus stops, longitude, latitude)."""
    found = defaultdict(list)
    for path in sorted((data / "places/names").glob("os_open_names_populated_places_*partial.csv")):
        for row in read_rows(path):
            for name in filter(None, (row["name1"], row["name2"])):
                found[folded(name)].append((0, float(row["lon"]), float(row["lat"])))
    for path in sorted((data / "places/names").glob("naptan_localities_*.csv")):
        for row in read_rows(path):
            for name in filter(None, (row["name"], *row["nptg_alternative_names_2021"].split("|"))):
                found[folded(name)].append((1, float(row["lon"]), float(row["lat"])))
    return found


def point_of(row, names, points):
    """The best point of a place: Ordnance Survey's, else the nearest stops'."""
    x, y = float(row["longitude"]), float(row["latitude"])
    found = [(source, ((px - x) * SQUEEZE) ** 2 + (py - y) ** 2, px, py) for name in names for source, px, py in points.get(folded(name), ())]
    near = [each for each in found if each[1] < APART ** 2]
    require(near, f"no point of {row['name']} without GeoNames")
    return min(near, key=lambda each: (each[0] if each[1] < (APART / 4) ** 2 else 2, each[1]))[2:]


def other_names(name, others):
    """The others that are written differently, each once."""
    return "|".join({folded(each): each for each in others if each and folded(each) != folded(name)}.values())


def settlement_rows(rows, points, lsoas, district_of):
    """Cities to hamlets."""
    known = {row["name"].strip('" ') for row in rows}
    for row in rows:
        if row["kind"] not in SETTLEMENTS or not FREE_SOURCE.search(row["source"]):
            continue
        name = row["name"].strip('" ')
        others = [each.strip('" ') for each in row["alternative_names"].split("|") if each]
        lsoa = lsoas.holding(*point_of(row, [name, *others], points))
        require(lsoa, f"{name} lies in no small area")
        also = [each for each in others if folded(each) in points] + PLACE_NICKNAMES.get((name, row["kind"]), "").split("|")
        within = row["parent_place"].strip('" ')
        yield name, row["kind"], district_of[lsoa], lsoa, within if within in known else "", "", other_names(name, also)


def parish_rows(rows):
    """Parishes, which have a code and no outline here."""
    for row in rows:
        if row["kind"] == "parish":
            yield row["name"], "parish", row["district_code"], "", "", row["area_code"], PLACE_NICKNAMES.get((row["name"], "parish"), "")


def county_rows(data, areas):
    """Ceremonial counties of more than one council, and the counties that have a council above others."""
    by_county = defaultdict(set)
    for row in read_rows(data / "places/codes/lieutenancy_areas_england.csv"):
        if row["LADCD"] in areas:
            by_county[row["LIEUTENANCY_AREA_1997"]].add(row["LADCD"])
    history = read_rows(data / "places/codes/chd_2024-07_area_names_ew.csv.gz")
    above = defaultdict(set)
    for row in history:
        if row["code"] in areas and row["status"] == "live" and row["parent_code"].startswith("E10"):
            above[row["parent_code"]].add(row["code"])
    require(len(by_county) == 48, f"{len(by_county)} ceremonial counties, not 48")
    for name, councils in by_county.items():
        if len(councils) > 1:
            yield from ((name, "county", code, "", "", "", COUNTY_NICKNAMES.get(name, "")) for code in councils)
    live = {row["code"]: row["name"] for row in history if row["status"] == "live"}
    for county, councils in above.items():
        yield from ((f"{live[county]} County Council", "county-council", code, "", "", county, "") for code in councils)


def places_file(data, hub, areas, small, places):
    """places.csv: one row for each place and the council that it lies in."""
    stem = hub.name.replace("-", "_")
    district_of = {code: row["district"] for code, row in small.items()}
    lsoas = Outlines([f for f in features_of(data / f"boundaries/{stem}_lsoa2021.geojson")
                      if f["properties"]["LSOA21CD"] in district_of], "LSOA21CD")
    rows = {}
    for row in (*settlement_rows(places, points_by_name(data, stem), lsoas, district_of), *parish_rows(places), *county_rows(data, areas)):
        rows.setdefault((row[0], row[1], row[2], row[4]), row)
    require(all(row[2] in areas for row in rows.values()), "a place lies in no area of the hub")
    return csv_bytes(PLACES, sorted(rows.values()))
