# SPDX-License-Identifier: Apache-2.0
"""The postcodes of a hub, each with the small area that holds its point and its ward, from Code-Point Open.

A row is the postcodes of one sector in one LSOA and one ward: the sector, both codes and the last two letters of each. The
ward is the published one where it exists still, else the one that holds the point; the LSOA is the one whose outline holds
the point. Where the published district is another than that of the LSOA, the point lies on the border, and the nearest LSOA
of the published district takes it.
"""

import csv
import io
import json
import re
import zipfile
from collections import defaultdict

from generalise import outline_of
from hub_files import csv_bytes, read_rows, require
from national_grid import longitude_latitude
from small_areas import encloses

HEADER = ("sector", "smallest", "ward", "units")
FORM = re.compile(r"([A-Z]{1,2}[0-9][0-9A-Z]?) ?([0-9])([A-Z]{2})")
# A cell of the grid by which outlines are found, in degrees.
CELL = 0.01
# How many metres a point may lie outside the outline that takes it, and a degree of latitude's.
FARTHEST = 20
METRES = 111_200
SQUEEZE = 0.62


class Outlines:
    """Codes of outlines by the cells that they touch."""

    def __init__(self, features, code_column):
        self.outlines = {f["properties"][code_column]: outline_of(f["geometry"]) for f in features}
        self.by_cell = defaultdict(list)
        for code, outline in sorted(self.outlines.items()):
            points = [point for polygon in outline for ring in polygon for point in ring]
            (west, south), (east, north) = ([int(f(p[i] for p in points) // CELL) for i in (0, 1)] for f in (min, max))
            for x in range(west, east + 1):
                for y in range(south, north + 1):
                    self.by_cell[x, y].append(code)

    def holding(self, x, y):
        """The code of the outline that holds a point; None when none does."""
        return next((code for code in self.by_cell[int(x // CELL), int(y // CELL)] if encloses(self.outlines[code], x, y)), None)

    def nearest(self, x, y, codes):
        """Of these codes that whose outline is nearest to the point, and how many metres away."""
        return min((distance(self.outlines[code], x, y), code) for code in codes)[::-1]


def distance(outline, x, y):
    """Metres from a point to an outline's line."""
    def to_line(a, b):
        ax, ay, bx, by = (a[0] - x) * SQUEEZE, a[1] - y, (b[0] - x) * SQUEEZE, b[1] - y
        length = (bx - ax) ** 2 + (by - ay) ** 2
        along = min(1, max(0, -(ax * (bx - ax) + ay * (by - ay)) / length)) if length else 0
        return ((ax + along * (bx - ax)) ** 2 + (ay + along * (by - ay)) ** 2) ** 0.5 * METRES
    return min(to_line(a, b) for polygon in outline for ring in polygon for a, b in zip(ring, [*ring[1:], ring[0]]))


def features_of(path):
    """The features of a file of outlines."""
    with open(path, encoding="utf-8") as text:
        return json.load(text)["features"]


def code_point_rows(data, districts):
    """Postcode -> (district, ward as published, easting, northing), of these districts."""
    found = {}
    for path in sorted((data / "postcodes").glob("codepoint_open_*.zip")):
        with zipfile.ZipFile(path) as archive:
            for name in sorted(n for n in archive.namelist() if n.startswith("Data/CSV/")):
                for row in csv.reader(io.StringIO(archive.read(name).decode("utf-8"))):
                    if row[8] in districts:
                        found[row[0]] = row[8], row[9], int(row[2]), int(row[3])
    for path in sorted((data / "postcodes").glob("code_point_open_*_other_areas.csv")):
        for row in read_rows(path):
            if row["admin_district_code"] in districts:
                require(row["postcode"] not in found, f"{row['postcode']} stands in two files")
                found[row["postcode"]] = (row["admin_district_code"], row["admin_ward_code_as_published"], int(row["easting"]),
                                          int(row["northing"]))
    return found


def placed(point, district, lsoas, district_of):
    """The LSOA of a postcode: whose outline holds its point, or the nearest of its district."""
    holding = lsoas.holding(*point)
    if holding is not None and district_of[holding] == district:
        return holding
    code, metres = lsoas.nearest(*point, [c for c in lsoas.outlines if district_of[c] == district])
    require(metres < FARTHEST, f"the point {point} is {metres:.0f} m from {district}")
    return code


def postcode_groups(postcodes, lsoas, wards, district_of):
    """(sector, LSOA, ward) -> letters. `district_of` is code -> district, of LSOAs and of wards."""
    groups = defaultdict(list)
    for postcode, (district, ward, easting, northing) in sorted(postcodes.items()):
        form = FORM.fullmatch(postcode)
        require(form, f"no postcode: {postcode}")
        point = longitude_latitude(easting, northing)
        if district_of.get(ward) != district:
            ward = wards.holding(*point)
            require(district_of.get(ward) == district, f"the ward of {postcode} is {ward}, outside {district}")
        groups[f"{form[1]} {form[2]}", placed(point, district, lsoas, district_of), ward].append(form[3])
    return groups


def postcode_file(data, hub, small_areas):
    """postcodes.csv: `small_areas` are the rows of small_areas.csv."""
    stem = hub.name.replace("-", "_")
    current = {row["code"]: row["district"] for row in small_areas if row["level"] == "ward" or row["vintage"] != "2011"}
    lsoas = Outlines([f for f in features_of(data / f"boundaries/{stem}_lsoa2021.geojson")
                      if f["properties"]["LSOA21CD"] in current], "LSOA21CD")
    wards = Outlines([f for f in features_of(data / f"boundaries/{stem}_ward.geojson") if f["properties"]["WD25CD"] in current],
                     "WD25CD")
    postcodes = code_point_rows(data, set(current.values()))
    groups = postcode_groups(postcodes, lsoas, wards, current)
    require(sum(map(len, groups.values())) == len(postcodes), "a postcode is lost")
    return csv_bytes(HEADER, [(*key, " ".join(letters)) for key, letters in sorted(groups.items())])
