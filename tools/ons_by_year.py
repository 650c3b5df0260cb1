# SPDX-License-Identifier: Apache-2.0
"""Anti-social behaviour, and offences with knives and firearms, by force and year, from the same workbooks as ons_tables.

These tables print years side by side: one column of counts a year, the forces below.
"""

import re
from collections import defaultdict

from hub_files import csv_bytes, require
from ons_tables import MONTHS, after_heading, count_of
from police_forces import FORCES, check_complete, slug_of, without_notes
from workbook import sheets

WEAPON_EDITION = "policeforceareatablesyedecember2024.xlsx"
ASB_EDITION = "pfafinalmar22.xls"
KNIVES = re.compile(r"Number of Knife and sharp instrument offences recorded by the police for selected offences,.*"
                    r" total percentages")
FIREARMS = re.compile(r"Number of firearm offences \(excluding air weapons\) by police force area, year ending March 2010")
ASB = re.compile(r"Anti-social behaviour incidents .*year ending March 2008 to year ending March 2022")
# "Apr 2010 to Mar 2011", and after it nothing or what is counted.
YEAR = re.compile(r"(?:Apr \d{4} to Mar|Jan \d{4} to Dec) (\d{4})(?: Number of Incidents)?")
ASB_YEARS, KNIFE_YEARS, FIREARM_YEARS = 15, 14, 15
# What the program calls a kind of table -> column written, for its own reading of later editions.
CODES = {"asb-years": [("anti-social behaviour incidents", "anti-social-behaviour")],
         "weapon-years": [("firearm offences", "firearm-offences"), ("knife offences", "knife-crime")]}
RAILWAY = "British Transport Police"
NATION = "ENGLAND AND WALES"
# A region and a force have one name, and this table prints no codes: the region is the first.
REGION_AND_FORCE = "West Midlands"


def year_columns(headings):
    """Ending -> number of its column."""
    found = {}
    for column, heading in enumerate(headings):
        if match := YEAR.fullmatch(heading):
            ending = f"{match[1]}-{MONTHS.index('March' if 'Mar' in heading else 'December') + 1:02}"
            require(ending not in found, f"two columns for {ending}")
            found[ending] = column
    return found


def table_of(workbook, title):
    """The one table of the workbook with this title."""
    found = [rows for rows in workbook if title.search(without_notes(rows[0][0]))]
    require(len(found) == 1, f"{len(found)} tables of {title.pattern}")
    return found[0]


def force_counts(rows, first, name_column, years, nation):
    """(ending, force) -> count; the forces, and of knives British Transport Police, make up the nation as printed."""
    headings, rows = after_heading(rows, first)
    columns = year_columns(headings)
    require(len(columns) == years, f"{len(columns)} years in {first}, not {years}")
    printed = {}
    for row in rows:
        name = without_notes(row[name_column])
        if name_column and slug_of(name):
            require(row[0][:3] in ("E12", "E23", "W15"), f"no code for {name}")
        if not name_column or not row[0].startswith("E12"):
            # The later row counts: a region stands above its forces.
            require(name not in printed or name == REGION_AND_FORCE, f"twice: {name}")
            printed[name] = {ending: count_of(row[column]) for ending, column in columns.items()}
    forces = {slug_of(name): counts for name, counts in printed.items() if slug_of(name)}
    check_complete(forces, first)
    for ending in columns:
        parts = [counts[ending] for counts in forces.values()]
        require(None not in parts, f"{ending}: a force has no figure")
        railway = 0 if nation != NATION or RAILWAY not in printed else printed[RAILWAY][ending]
        require(sum(parts) + railway == printed[nation][ending], f"{ending}: the forces do not make up {nation}")
    return {(ending, slug): counts[ending] for slug, counts in forces.items() for ending in columns}


def year_tables(folder, columns):
    """One file a year; `columns` are (name, (ending, force) -> count), empty where the table lacks the year."""
    by_year = defaultdict(list)
    for ending in sorted({ending for _, counts in columns for ending, _ in counts}):
        for slug in sorted(slug for _, _, slug, _ in FORCES):
            by_year[ending[:4]].append((ending, slug, "", *(counts.get((ending, slug), "") for _, counts in columns)))
    return {f"figures/{folder}/{year}.csv": csv_bytes(("ending", "force", "area", *(name for name, _ in columns)), rows)
            for year, rows in by_year.items()}


def year_files(data):
    """The files of figures/asb-years/ and figures/weapon-years/."""
    weapons, older = sheets(data / "ons" / WEAPON_EDITION), sheets(data / "ons" / ASB_EDITION)
    knives = force_counts(table_of(weapons, KNIVES), "area codes", 1, KNIFE_YEARS, NATION)
    firearms = force_counts(table_of(weapons, FIREARMS), "area code", 1, FIREARM_YEARS, NATION)
    incidents = force_counts(table_of(older, ASB), "area name", 0, ASB_YEARS, "ENGLAND AND WALES (exc. BTP)")
    codes = {f"figures/{folder}/codes.csv": csv_bytes(("code", "category"), rows) for folder, rows in CODES.items()}
    return {**codes, **year_tables("asb-years", [("anti-social-behaviour", incidents)]),
            **year_tables("weapon-years", [("knife-crime", knives), ("firearm-offences", firearms)])}


SOURCES = """\
## figures/asb-years/YYYY.csv, figures/asb-years/codes.csv
- **Publisher**: Office for National Statistics, police force area data tables, year ending March 2022, table P12:
  <https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/datasets/policeforceareadatatables>.
- **Licence**: Open Government Licence v3.0.
- **What it is**: incidents of anti-social behaviour recorded by each of the 43 forces in the years to March 2008 to March
  2022. `area` is empty: whole forces only.
- **How compiled**: as published; the 43 forces make up "England and Wales (exc. BTP)" in each year. British Transport Police
  is left out.
- **Known limits**: incidents are not crimes and are never added to them. They are not accredited statistics. Figures from the
  year to March 2012 are recorded by another approach and not comparable with earlier years. Publisher's revisions:
  Lincolnshire upwards by 74% (year to March 2012) and 64% (March 2013), Wiltshire downwards by 22% (March 2013). The year to
  March 2021 was one of lockdowns.

## figures/weapon-years/YYYY.csv, figures/weapon-years/codes.csv
- **Publisher**: Office for National Statistics, police force area data tables, year ending December 2024, tables P6 and P8:
  <https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/datasets/policeforceareadatatables>.
- **Licence**: Open Government Licence v3.0.
- **What it is**: selected serious offences that involved a knife or sharp instrument (attempted murder, assaults with injury
  or intent, threats to kill, robbery, rape, sexual assault; homicide from its index), and offences that involved a firearm,
  air weapons excepted, of each of the 43 forces. Years to March 2010 (firearms only) to March 2022, December 2023 and
  December 2024. `area` is empty.
- **How compiled**: as published in the newest edition, which prints every year that the edition of March 2022 has. The forces
  make up England and Wales in each year (of knives, with British Transport Police).
- **Known limits**: years to March 2023 and 2024 are not printed; knives begin with the year to March 2011. The publisher says
  that recent knife figures are not comparable before the year to March 2018 (Avon and Somerset, Essex, Norfolk, Suffolk),
  March 2017 (Northumbria, Surrey), March 2016 (Thames Valley) and March 2015 (Sussex); that Greater Manchester undercounted
  before 2018; that the Metropolitan Police's year to December 2024 is not directly comparable with earlier ones; that
  assaults before April 2012 had other codes. Gloucestershire has not used the new method of finding knives in records. Of
  firearms it says only that forces have improved their records. A force's small numbers of firearms move by chance.
"""
