# SPDX-License-Identifier: Apache-2.0
"""The invented places of hubs/example-town: one of each kind, two of one name, a county, a postcode area that nobody has."""

from hub_files import csv_bytes
from place_names import NAMES as NAME_COLUMNS, PLACES as PLACE_COLUMNS
from postcode_groups import HEADER as POSTCODE_COLUMNS

TOWN, FERRY, YNYS, HOME = "X06000001", "X06000002", "X06000003", "X23000001"

# Area, another name, kind.
NAMES = (
    ("X02000011", "Market and Quays", "common"),
    ("X02000012", "Mill Lane & St Anne's", "common"),
    (TOWN, "Example Town Council", "official"),
    (FERRY, "Santes Fair a'r Fferi", "welsh"),
    (FERRY, "SMF", "nickname"),
    (YNYS, "Isle of the Dead", "former"),
    (YNYS, "X06000103", "code"),
    (HOME, "Example Police", "official"),
)
# Name, kind, area, LSOA, within, code, other names.
PLACES = (
    *(("Exampleshire", "county", area, "", "", "", "Exshire") for area in (TOWN, FERRY, YNYS)),
    ("Example Town", "city", TOWN, "X01000002", "", "", ""),
    ("Ferry Reach", "village", FERRY, "X01000005", "", "", ""),
    ("Ferry Reach", "parish", FERRY, "", "", "X04000901", ""),
    ("Mill End", "hamlet", FERRY, "X01000006", "", "", ""),
    ("Mill End", "hamlet", YNYS, "X01000007", "", "", ""),
    ("Old Quay", "suburb", TOWN, "X01000001", "Example Town", "", "The Quay|Quayside"),
    ("Porth Ŵyl", "village", YNYS, "X01000007", "", "", ""),
    ("St Anne's", "suburb", TOWN, "X01000003", "Example Town", "", ""),
)
# Sector, LSOA, ward, letters. Postcodes of the area ZZ do not exist; the third outcode lies in two districts.
POSTCODES = (
    ("ZZ1 1", "X01000001", "X05000001", "AA AB AD"),
    ("ZZ1 1", "X01000002", "X05000002", "AE AF"),
    ("ZZ1 2", "X01000003", "X05000002", "QA QB QC QD"),
    ("ZZ11 1", "X01000007", "X05000004", "AA"),
    ("ZZ2 0", "X01000004", "X05000002", "ZZ"),
    ("ZZ2 0", "X01000005", "X05000003", "AA AB"),
    ("ZZ2 4", "X01000006", "X05000003", "XY"),
)


def place_files():
    """The three files of places."""
    return {
        "areas/names.csv": csv_bytes(NAME_COLUMNS, sorted(NAMES)),
        "areas/places.csv": csv_bytes(PLACE_COLUMNS, sorted(PLACES)),
        "areas/postcodes.csv": csv_bytes(POSTCODE_COLUMNS, POSTCODES),
    }
