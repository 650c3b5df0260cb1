# SPDX-License-Identifier: Apache-2.0
"""What is known of a district besides its people: its region, its land area and whether it is urban or rural.

Land areas are computed from the generalised outlines of districts, on a sphere that has the surface of the Earth: near enough to
tell a city from a moor, not to settle a border.
"""

import json
import math

from hub_files import csv_bytes, read_rows, require

# Radius of the sphere whose surface is as large as that of the ellipsoid WGS 84.
EARTH_RADIUS_KM = 6371.0072
# Areas have one decimal; none may round to nothing.
SMALLEST_KM2 = 0.1
CHARACTERISTICS = ("area", "square_km", "rural_urban")
SIMILAR_FORCES = ("force", "member")


# --- regions ---------------------------------------------------------------------------------------------------------


def regions_of_districts(data, districts):
    """District -> name of its region; all of Wales is "Wales"."""
    english = {row["ltla24_code"]: row["region24_name"] for row in read_rows(data / "lookups/lookup_ltla24_region24.csv")}
    found = {code: "Wales" if code.startswith("W") else english.get(code) for code in districts}
    without = [code for code, region in found.items() if not region]
    require(not without, f"no region for {without}")
    return found


def regions_of_forces(force_of, regions):
    """Force -> the one region of its districts. No force of England and Wales spans two."""
    found = {}
    for district, force in force_of.items():
        region = found.setdefault(force, regions[district])
        require(region == regions[district], f"{force} spans {region} and {regions[district]}")
    return found


# --- land areas ------------------------------------------------------------------------------------------------------


def ring_km2(ring):
    """Area within a ring of (longitude, latitude) in degrees, however it is wound."""
    total = 0.0
    for (west, south), (east, north) in zip(ring, [*ring[1:], ring[0]]):
        total += math.radians(east - west) * (2 + math.sin(math.radians(south)) + math.sin(math.radians(north)))
    return abs(total) * EARTH_RADIUS_KM**2 / 2


def geometry_km2(geometry):
    """Area of a Polygon or MultiPolygon: each first ring less its holes."""
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return sum(ring_km2(outer) - sum(map(ring_km2, holes)) for outer, *holes in polygons)


def areas_of_districts(data, districts):
    """District -> square kilometres, with one decimal."""
    with open(data / "boundaries/lad_2024_uk.geojson", encoding="utf-8") as text:
        features = {f["properties"]["ltla24_code"]: f["geometry"] for f in json.load(text)["features"]}
    require(districts <= features.keys(), "a district has no outline")
    return {code: max(SMALLEST_KM2, round(geometry_km2(features[code]), 1)) for code in districts}


# --- characteristics.csv ---------------------------------------------------------------------------------------------


def check_classes(classes, districts):
    """Each district has one of the eight published classes."""
    require(classes.keys() == districts, "the districts of the rural-urban classification differ")
    found = sorted(set(classes.values()))
    require(len(found) == 8, f"not the eight classes: {found}")


def characteristics(data, districts):
    """characteristics.csv: one row a district, in order of code."""
    classes = {row["ltla24_code"]: row["classification"] for row in read_rows(data / "lookups/ruc21_ltla24.csv")}
    check_classes(classes, districts)
    square_km = areas_of_districts(data, districts)
    return csv_bytes(CHARACTERISTICS, [(code, f"{square_km[code]:.1f}", classes[code]) for code in sorted(districts)])
