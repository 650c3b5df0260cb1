#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the figures of the Chicago hub: homicides by community area and month, from the city's open data.

Reads a folder of downloads (--data) and writes areas/ and figures/ under hubs/chicago. A row of the source is one victim. The copy
was taken in the middle of a month, which is left out. The same input gives the same bytes; --check writes nothing, names each file
that would differ, and exits 1 when there is one.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True
from generalise import generalised, outline_of  # noqa: E402
from hub_files import csv_bytes, geojson_bytes, read_rows, require, save  # noqa: E402

CITY = "CHI"
COMMUNITY_AREAS = 77
HOMICIDES = "chicago/chicago-homicides-2001-2018.csv.gz"
OUTLINES = "chicago/chicago-community-areas.geojson.gz"
CATEGORIES = {
    "FIRST DEGREE MURDER": "first-degree-murder",
    "SECOND DEGREE MURDER": "second-degree-murder",
    "INVOLUNTARY MANSLAUGHTER": "involuntary-manslaughter",
    "RECKLESS HOMICIDE": "reckless-homicide",
}
# Names that capital letters alone do not spell.
SPELLED = {"OHARE": "O’Hare", "MCKINLEY PARK": "McKinley Park"}


def area_code(number):
    """The code of a community area, such as CA01; none for an empty number."""
    return f"CA{int(number):02}" if number else ""


def outline_files(data):
    """The areas and their outlines, by number."""
    with gzip.open(data / OUTLINES, "rt", encoding="utf-8") as text:
        features = sorted(json.load(text)["features"], key=lambda feature: int(feature["properties"]["area_numbe"]))
    require([int(feature["properties"]["area_numbe"]) for feature in features] == list(range(1, COMMUNITY_AREAS + 1)),
            "the outlines are not those of the 77 community areas")
    names = [feature["properties"]["community"] for feature in features]
    areas = [(area_code(number), SPELLED.get(name, name.title()), "community-area", CITY, "", "", "")
             for number, name in enumerate(names, 1)]
    drawn = generalised([outline_of(feature["geometry"]) for feature in features])
    closed = [[[[*map(list, ring), list(ring[0])] for ring in polygon] for polygon in outline] for outline in drawn]
    return {
        "areas/areas.csv": csv_bytes(("code", "name", "level", "parent", "residents", "households", "region"),
                                     [(CITY, "Chicago", "city", "", "", "", ""), *areas]),
        "areas/outlines.geojson": geojson_bytes((area[0], "MultiPolygon", rings) for area, rings in zip(areas, closed)),
    }


def month_of(row):
    """The month of a row, such as 2018-07, from its American date."""
    month, _, year = row["Date"][:10].split("/")
    require(year == row["Year"], f"row {row['ID']} is dated outside its year")
    return f"{year}-{month}"


def months_between(first, last):
    """Every month from first to last."""
    index, end = (int(text[:4]) * 12 + int(text[5:]) - 1 for text in (first, last))
    return [f"{at // 12}-{at % 12 + 1:02}" for at in range(index, end + 1)]


def figure_files(data):
    """Victims by month and community area, a file a year, and which months there are."""
    rows = read_rows(data / HOMICIDES)
    require(len({row["ID"] for row in rows}) == len(rows), "a row stands twice")
    unfinished = max(map(month_of, rows))
    counts = Counter((month_of(row), area_code(row["Community Area"]), CATEGORIES[row["Description"]]) for row in rows)
    columns = sorted(CATEGORIES.values())
    held = months_between(min(month for month, _, _ in counts), unfinished)[:-1]
    files = {}
    for year in sorted({month[:4] for month in held}):
        places = sorted({(month, area) for month, area, _ in counts if month[:4] == year and month in held})
        files[f"figures/homicides/{year}.csv"] = csv_bytes(
            ("month", "force", "area", *columns),
            [(month, "chicago", area, *(counts[month, area, column] for column in columns)) for month, area in places])
    loaded = sum(n for (month, _, _), n in counts.items() if month in held)
    require(loaded == sum(month_of(row) in held for row in rows), "a row was lost")
    print(f"chicago: {loaded} of {len(rows)} victims, {held[0]} to {held[-1]}; {unfinished} is unfinished", file=sys.stderr)
    coverage = [("chicago", month, "supplied", "") for month in held]
    files["figures/homicides/coverage.csv"] = csv_bytes(
        ("force", "month", "status", "detail"),
        [*coverage, ("chicago", unfinished, "not_held", "The city’s file was copied in the middle of the month.")])
    return files


def main():
    """Writes the files, or compares them."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True, help="the folder of downloads")
    arguments.add_argument("--check", action="store_true", help="write nothing, name what differs")
    options = arguments.parse_args()
    hub = Path(__file__).resolve().parent.parent / "hubs" / "chicago"
    files = {"areas/crosswalk.csv": csv_bytes(("area", "police_uk", "home_office"), [(CITY, "chicago", "")])}
    files |= outline_files(options.data) | figure_files(options.data)
    sys.exit(save(hub, files, options.check))


if __name__ == "__main__":
    main()
