# SPDX-License-Identifier: Apache-2.0
"""The rates that the Office for National Statistics prints beside its counts of a year, by force (table P3).

They rest on the population of another day than that of this hub, and are kept to be compared, never as a figure.
"""

import re
import tomllib
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from hub_files import csv_bytes, require
from ons_tables import COLUMN_OF_HEADING, after_heading, month_of
from police_forces import FORCES, slug_of, without_notes
from workbook import sheets

RATE_TABLE = re.compile(r"Police recorded crime by offence group and police force area,.* rate of offences per 1,000 population,"
                        r" year ending (\w+ \d{4})")
# Heading of the column, of which day it is, and what it divides.
POPULATION = re.compile(r"(?P<what>Population|Household) figures \((?P<day>mid-\d{4})\)")
# Printed per 1,000 residents and per 1,000 households; here it is a measure of homes.
BY_HOUSEHOLDS = "residential burglary (households)"
CODE_OF = {slug: code for code, _, slug, _ in FORCES}
DATASET = "ons-years"
EDITION = "policeforceareatablesyedecember2024.xlsx"
MEASURES = Path(__file__).resolve().parent.parent / "hubs/thames-valley/measures.toml"


def asked_for():
    """(category, what it is divided by) of every series of the data set that counts one category."""
    measures = tomllib.loads(MEASURES.read_text(encoding="utf-8"))["measure"]
    return {(series["categories"][0], measure["denominator"]) for measure in measures for series in measure["series"]
            if series["dataset"] == DATASET and len(series["categories"]) == 1}


def tenths(text):
    """As the sheet shows it: to one decimal."""
    return Decimal(text).quantize(Decimal("0.1"), ROUND_HALF_UP)


def column_of(heading):
    """(category, what its count is divided by), or nothing for a column that is none."""
    name = heading.lower()
    if name == BY_HOUSEHOLDS:
        return "residential-burglary", "households"
    return (COLUMN_OF_HEADING[name], "residents") if name in COLUMN_OF_HEADING and name != "residential burglary" else None


def rates_of(rows):
    """One printed rate a row."""
    ending = month_of(RATE_TABLE.search(without_notes(rows[0][0]))[1])
    headings, rows = after_heading(rows, "area code")
    days = {found["what"]: found["day"] for found in map(POPULATION.match, headings) if found}
    require(days.keys() == {"Population", "Household"}, f"the populations differ: {headings[:5]}")
    population = {"residents": days["Population"], "households": days["Household"]}
    printed, wanted = [], asked_for()
    for row in rows:
        slug = slug_of(row[1]) if row[0].startswith(("E23", "W15")) else None  # regions bear names of forces
        for heading, cell in zip(headings, row):
            column = column_of(heading) if slug else None
            if column in wanted and re.fullmatch(r"-?\d+(\.\d+)?(E-?\d+)?", cell):
                printed.append((DATASET, column[0], column[1], CODE_OF[slug], ending, tenths(cell), population[column[1]]))
    # Of the City of London, where few live and many work, none is printed.
    require({row[3] for row in printed} == set(CODE_OF.values()) - {CODE_OF["city-of-london"]}, "a force is without a rate")
    return printed


def rate_files(data):
    """figures/printed_rates.csv, of the newest edition that prints rates."""
    found = [rows for rows in sheets(data / "ons" / EDITION) if RATE_TABLE.search(without_notes(rows[0][0]))]
    require(len(found) == 1, f"{len(found)} tables of rates")
    return {"figures/printed_rates.csv":
            csv_bytes(("dataset", "category", "denominator", "area", "ending", "rate", "population"), sorted(rates_of(found[0])))}


SOURCES = """\
## figures/printed_rates.csv
- **Publisher**: Office for National Statistics, police force area data tables of December 2024, table P3:
  <https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/datasets/policeforceareadatatables>.
- **Licence**: Open Government Licence v3.0.
- **What it is**: the rates per 1,000 residents or households that are printed beside the counts of a year, to one decimal as
  shown, with the day of the population that they rest on. They are set beside the hub's own on the pages of methods.
- **Known limits**: none is a figure of this hub, whose rates rest on Census 2021.
"""
