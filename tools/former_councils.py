# SPDX-License-Identifier: Apache-2.0
"""Councils that are no more, and which took their place: replaced.csv.

Those that ended since 2009 have codes and stand in the Code History Database of ONS, which does not say what they became.
That is the code of the same name where there is one, else the list of district changes, else the orders of 2008 below. Those
that ended between 1974 and 2008 have no code; they are written out from the acts and orders that ended them.
"""

import re

from hub_files import csv_bytes, read_rows, require

HEADER = ("code", "name", "replaced_by", "date")
COUNCIL = re.compile(r"E0[6789]|W06")
# The structural changes of 1 April 2009 by county, as the codes of ended districts give it, and by district in the counties that
# were cut in two: Cheshire and Bedfordshire.
BY_COUNTY_2009 = {
    "E10000005": "E06000052", "E10000010": "E06000047", "E10000022": "E06000057", "E10000026": "E06000051", "E10000033": "E06000054",
}
BY_DISTRICT_2009 = {
    "E07000001": "E06000056", "E07000003": "E06000056",
    "E07000014": "E06000049", "E07000015": "E06000049", "E07000017": "E06000049",
    "E07000013": "E06000050", "E07000016": "E06000050", "E07000018": "E06000050",
}
# Ended by the orders under the Local Government Act 1992 and by the Local Government (Wales) Act 1994, schedule 1: the councils
# that have the most of each, every one that took a community or more.
BEFORE_2009 = {
    "1995-04-01": {"E06000046": "Medina|South Wight"},
    "1996-04-01": {
        "E06000011": "Beverley|Boothferry|East Yorkshire|Holderness",
        "E06000012": "Cleethorpes|Great Grimsby",
        "E06000013": "Boothferry|Glanford|Scunthorpe",
        "E06000022": "Bath|Wansdyke",
        "E06000025": "Kingswood|Northavon",
        "W06000002": "Arfon|Dwyfor|Meirionnydd",
        "W06000003": "Aberconwy|Colwyn",
        "W06000004": "Colwyn|Glyndŵr|Rhuddlan",
        "W06000005": "Alyn and Deeside|Delyn",
        "W06000006": "Glyndŵr|Wrexham Maelor",
        "W06000009": "Preseli Pembrokeshire|South Pembrokeshire",
        "W06000010": "Carmarthen|Dinefwr|Llanelli",
        "W06000011": "Lliw Valley",
        "W06000012": "Lliw Valley|Neath|Port Talbot",
        "W06000013": "Ogwr",
        "W06000014": "Ogwr",
        "W06000015": "Taff-Ely",
        "W06000016": "Cynon Valley|Rhondda|Taff-Ely",
        "W06000018": "Islwyn|Rhymney Valley",
        "W06000021": "Monmouth",
        "W06000023": "Brecknock|Glyndŵr|Montgomeryshire|Radnorshire",
    },
    "1997-04-01": {"E06000043": "Brighton|Hove"},
    "1998-04-01": {
        "E06000019": "Hereford|Leominster|South Herefordshire",
        "E06000035": "Gillingham|Rochester upon Medway",
        "E07000235": "Leominster",
    },
}


def day_after(date):
    """2023-03-31 is 2023-04-01: councils end with a month."""
    year, month, day = map(int, date.split("-"))
    require(day >= 28, f"a council ended within a month: {date}")
    return f"{year + month // 12}-{month % 12 + 1:02}-01"


def successors(ended, live, changes):
    """Code of an ended council -> code of the one that has its place today."""
    of_name = {row["name"]: code for code, row in live.items() if COUNCIL.match(code)}
    found = {}
    for code, row in ended.items():
        now = changes.get(code) or of_name.get(row["name"]) or BY_DISTRICT_2009.get(code) or BY_COUNTY_2009.get(row["parent_code"])
        while now in ended:
            now = changes.get(now) or of_name.get(ended[now]["name"])
        require(now in live, f"nothing took the place of {code}, {row['name']}")
        found[code] = now
    return found


def replaced_file(data, areas):
    """replaced.csv: `areas` is code -> row of the hub's areas.csv."""
    history = [r for r in read_rows(data / "places/codes/chd_2024-07_area_names_ew.csv.gz") if COUNCIL.match(r["code"])]
    live = {row["code"]: row for row in history if row["status"] == "live"}
    ended = {row["code"]: row for row in history if row["code"] not in live}
    changes = {row["oldcd"]: row["newcd"] for row in read_rows(data / "places/codes/uk_district_changes_2014-2025.csv")
               if row["oldcd"] in ended and row["type"] == "merger"}
    begun = {}
    for row in history:
        begun[row["name"]] = min(row["start"], begun.get(row["name"], row["start"]))
    rows = []
    for code, now in successors(ended, live, changes).items():
        since = max(day_after(ended[code]["end"]), begun[live[now]["name"]])
        rows.append((code, ended[code]["name"].replace(" & ", " and "), now, since))
    for date, by_successor in BEFORE_2009.items():
        rows += [("", name, now, date) for now, names in by_successor.items() for name in names.split("|")]
    require(all(row[2] in areas for row in rows), "a council became one that areas.csv lacks")
    return csv_bytes(HEADER, sorted(rows, key=lambda row: (row[1], row[0], row[2])))
