# SPDX-License-Identifier: Apache-2.0
"""Recorded crime by force in quarters and in rolling years, from the open data tables of the Home Office.

Every offence code belongs to one category, whatever group the publisher put it in at the time, so that a category means the same in
each quarter; where one was replaced by another, a quarter of the other time has an empty cell, never 0.
"""

from collections import Counter, defaultdict

from hub_files import csv_bytes, read_rows, require
from ons_tables import SUMS
from police_forces import FORCES, check_complete, slug_of

QUARTERS_SOURCE = "home_office/prc-pfa_force-quarter-offence_2012-Q2_2023-Q2.csv.gz"
FIRST_EDITION_SOURCE = "home_office/derived_recorded_offences_pfa_quarter_2017-18.csv.gz"
ROLLING_SOURCE = "home_office/rec-crime-pfa_rolling-year_2003-03_2018-12.csv.gz"
RAILWAY = "British Transport Police"
FRAUD = "Fraud offences"

# Category -> its offence codes, where these are not a whole subgroup (see SUBGROUPS).
CODES = {
    "homicide": ("1", "1/4.1/4.10/4.2", "4.1", "4.2"),
    "death-or-serious-injury-driving": ("37.1", "4.4", "4.6", "4.8", "4.9"),
    "stalking-and-harassment": ("8L", "8M", "8Q", "8R", "8U"),
    "domestic-burglary-to-2017": ("28A", "28B", "28C", "28D", "29"),
    # From April 2023 homes (28I to 28L, 29B) and unconnected buildings (28M to 28P, 29C) are told apart.
    "residential-burglary": ("28E", "28F", "28G", "28H", "29A",
                             "28I", "28J", "28K", "28L", "29B", "28M", "28N", "28O", "28P", "29C"),
    "non-domestic-burglary-to-2017": ("30A", "30B", "31"),
    "non-residential-burglary": ("30C", "30D", "31A"),
}
# Subgroup as published -> category of its other codes.
SUBGROUPS = {
    "Violence with injury": "violence-with-injury",
    "Violence without injury": "violence-without-injury",
    "Rape offences": "rape",
    "Other sexual offences": "other-sexual-offences",
    "Robbery of business property": "robbery-of-business-property",
    "Robbery of personal property": "robbery-of-personal-property",
    "Theft of a motor vehicle": "theft-of-vehicle",
    "Theft from a vehicle": "theft-from-vehicle",
    "Vehicle interference": "vehicle-interference",
    "Theft from the person": "theft-from-the-person",
    "Bicycle theft": "bicycle-theft",
    "Shoplifting": "shoplifting",
    "Other theft offences": "other-theft",
    "Arson": "criminal-damage-and-arson",
    "Criminal damage": "criminal-damage-and-arson",
    "Trafficking of drugs": "drug-trafficking",
    "Possession of drugs": "drug-possession",
    "Possession of weapons offences": "possession-of-weapons",
    "Public order offences": "public-order",
    "Miscellaneous crimes against society": "other-crime",
}
CATEGORY_OF_CODE = {code: category for category, codes in CODES.items() for code in codes}
CATEGORIES = sorted({*CODES, *SUBGROUPS.values()})
# Burglary was defined anew in April 2017: before it sheds and garages were not domestic, and since then they are residential.
BURGLARY_CHANGED = "2017-04"
LAST_BEFORE_CHANGE = "2017-03"
UNTIL_CHANGE = ("domestic-burglary-to-2017", "non-domestic-burglary-to-2017")
SINCE_CHANGE = ("residential-burglary", "non-residential-burglary")
# July 2016 to March 2017 are in no table that was at hand.
ABSENT_QUARTERS = {"2016-07", "2016-10", "2017-01"}
FIRST_QUARTER, LAST_QUARTER = "2012-04", "2023-04"
# Residential burglary of Thames Valley by financial year, and in April to June 2023.
HOME_BURGLARY = {"2017-18": 8_726, "2018-19": 7_974, "2019-20": 7_467, "2020-21": 5_381, "2021-22": 4_794, "2022-23": 4_954,
                 "2023-24": 1_160}

# Codes of the first edition that had no record any more, and no place in later ones.
RETIRED_CODES = {"20", "28"}
# The same of April 2017 to March 2018, as first published.
FIRST_HOME_BURGLARY = 8_739
CODE_COLUMNS = ("code", "description", "group", "subgroup", "category", "first", "last")

# Column written -> offence group printed, of the rolling years.
ROLLING = {
    "homicide": "Homicide",
    "death-or-serious-injury-driving": "Death or serious injury caused by illegal driving",
    "violence-with-injury": "Violence with injury",
    "violence-without-injury": "Violence without injury",
    "stalking-and-harassment": "Stalking and harassment",
    "sexual-offences": "Sexual offences",
    "robbery": "Robbery",
    "domestic-burglary-to-2017": "Domestic burglary",
    "non-domestic-burglary-to-2017": "Non-domestic burglary",
    "residential-burglary": "Residential burglary",
    "non-residential-burglary": "Non-residential burglary",
    "vehicle-crime": "Vehicle offences",
    "theft-from-the-person": "Theft from the person",
    "bicycle-theft": "Bicycle theft",
    "shoplifting": "Shoplifting",
    "other-theft": "All other theft offences",
    "criminal-damage-and-arson": "Criminal damage and arson",
    "drugs": "Drug offences",
    "possession-of-weapons": "Possession of weapons offences",
    "public-order": "Public order offences",
    "other-crime": "Miscellaneous crimes against society",
}
ROLLING_FRAUD = {"Fraud offences", "Action Fraud", "CIFAS", "UK Finance"}
FRAUD_BODIES = {"Action Fraud", "CIFAS", "UK Finance", "Financial Fraud Action UK"}
# In the order of the years of ONS, and burglary by both its definitions.
ROLLING_COLUMNS = (
    "all-crime", "violence-against-the-person", "homicide", "death-or-serious-injury-driving", "violence-with-injury",
    "violence-without-injury", "stalking-and-harassment", "sexual-offences", "robbery", "theft-offences", "burglary",
    "domestic-burglary-to-2017", "non-domestic-burglary-to-2017", "residential-burglary", "non-residential-burglary",
    "vehicle-crime", "theft-from-the-person", "bicycle-theft", "shoplifting", "other-theft", "criminal-damage-and-arson", "drugs",
    "possession-of-weapons", "public-order", "other-crime",
)
# Sums of printed groups that the table does not print: the parts of SUMS, burglary being four groups.
ROLLING_SUMS = {"burglary": (*UNTIL_CHANGE, *SINCE_CHANGE), **{whole: parts for whole, *parts in SUMS if whole != "burglary"}}
ROLLING_FIRST, ROLLING_LAST, ROLLING_COUNT = "2003-03", "2018-12", 52
LAST_OLD_YEAR, FIRST_NEW_YEAR = "2017-03", "2018-03"
# One period is printed with the 30th of December.
MISPRINTED = "30-12-2017"
LAST_DAYS = {"03": "31", "06": "30", "09": "30", "12": "31"}
# Domestic and non-domestic burglary printed after their time, the 43 forces together: in the sum, but in no column of their own.
LEFT_OVER = {
    ("2018-03", "non-domestic-burglary-to-2017"): 1,
    ("2018-06", "domestic-burglary-to-2017"): 1, ("2018-06", "non-domestic-burglary-to-2017"): 3,
    ("2018-09", "domestic-burglary-to-2017"): 3, ("2018-09", "non-domestic-burglary-to-2017"): 6,
    ("2018-12", "domestic-burglary-to-2017"): 4, ("2018-12", "non-domestic-burglary-to-2017"): 6,
}
# Groups of the new definition have no rows at all before this year.
NEW_GROUPS_PRINTED, FIRST_MONTH_OF_NEW_GROUPS = "2014-12", "2014-01"


# --- quarters --------------------------------------------------------------------------------------------------------


def first_month(quarter):
    """2012-Q2 is the quarter of April 2012."""
    year, number = quarter.split("-Q")
    return f"{year}-{int(number) * 3 - 2:02}"


def calendar_quarter(year, quarter):
    """The first quarter of 2017/18 is 2017-Q2."""
    number = int(quarter) % 4 + 1
    return f"{int(year[:4]) + (number == 1)}-Q{number}"


def financial_year(month):
    """The financial year of a month as files are named: 2013-01 lies in 2012-13."""
    year = int(month[:4]) - (month[5:] < "04")
    return f"{year}-{(year + 1) % 100:02}"


def category_of(row):
    """The category of an offence code; none for fraud."""
    if row["offence_group"] == FRAUD:
        return ""
    category = CATEGORY_OF_CODE.get(row["offence_code"]) or SUBGROUPS.get(row["offence_subgroup"])
    require(category, f"no category for {row['offence_code']} {row['offence_description']}")
    return category


def time_of(category):
    """The first and last month in which a category means what it says; nothing for most."""
    return BURGLARY_CHANGED if category in SINCE_CHANGE else "", LAST_BEFORE_CHANGE if category in UNTIL_CHANGE else ""


def code_rows(rows):
    """codes.csv: each code once with its newest wording; two wordings of one quarter are joined."""
    newest, wordings, categories = {}, defaultdict(set), defaultdict(set)
    for row in rows:
        code, quarter = row["offence_code"], row["calendar_quarter"]
        categories[code].add(category_of(row))
        if quarter > newest.get(code, ""):
            newest[code], wordings[code] = quarter, set()
        if quarter == newest[code]:
            wordings[code].add((row["offence_description"], row["offence_group"], row["offence_subgroup"]))
    for code, found in categories.items():
        require(len(found) == 1 and len({wording[1:] for wording in wordings[code]}) == 1, f"{code} in two categories or groups")
    return [(code, "; ".join(sorted(wording[0] for wording in wordings[code])), *min(wordings[code])[1:], *categories[code],
             *time_of(*categories[code]))
            for code in sorted(categories)]


def check_old_burglary(counts):
    """Outside its time a definition of burglary has no record."""
    for (_, category, month), count in counts.items():
        require(count == 0 or category not in (UNTIL_CHANGE if month >= BURGLARY_CHANGED else SINCE_CHANGE),
                f"{count} of {category} in {month}")


def printed(counts, office, category, month):
    """One cell: empty where the definition did not exist, 0 where nothing was recorded."""
    if category in (SINCE_CHANGE if month < BURGLARY_CHANGED else UNTIL_CHANGE):
        return ""
    return counts[office, category, month]


def quarter_counts(rows):
    """(force, category, first month) -> count, summed over codes; a code may be split over rows."""
    counts, offices = Counter(), {office for *_, office in FORCES} | {RAILWAY}
    for row in rows:
        category = category_of(row)
        office = row["force_name"]
        require(office in offices or (office in FRAUD_BODIES and not category), f"who is {office}?")
        if category:
            counts[office, category, first_month(row["calendar_quarter"])] += int(row["number_of_offences"])
    check_old_burglary(counts)
    require({office for office, _, _ in counts} == offices, "a force is missing from the quarters")
    return counts


def check_quarters(months, counts):
    """The quarters are those expected, and each force is in each of them."""
    every = {f"{year}-{month}" for year in range(2012, 2024) for month in ("01", "04", "07", "10")}
    require(months == {month for month in every if FIRST_QUARTER <= month <= LAST_QUARTER} - ABSENT_QUARTERS, "the quarters differ")
    held = {(office, month) for office, _, month in counts}
    require(len(held) == len(months) * (len(FORCES) + 1), "a force lacks a quarter")


def quarter_files(data):
    """The files of figures/quarters/."""
    rows = read_rows(data / QUARTERS_SOURCE)
    counts = quarter_counts(rows)
    months = {month for _, _, month in counts}
    check_quarters(months, counts)
    offices = sorted({office for office, _, _ in counts})
    files = {"figures/quarters/codes.csv": csv_bytes(CODE_COLUMNS, code_rows(rows))}
    for year in sorted({financial_year(month) for month in months}):
        held = sorted(month for month in months if financial_year(month) == year)
        home = sum(counts["Thames Valley", "residential-burglary", month] for month in held)
        require(home == HOME_BURGLARY.get(year, 0), f"Thames Valley has {home} residential burglaries in {year}")
        table = [(office, category, *(printed(counts, office, category, month) for month in held))
                 for office in offices for category in CATEGORIES]
        files[f"figures/quarters/{year}.csv"] = csv_bytes(("force", "code", *held), table)
    return files


def first_edition_files(data):
    """The file of figures/quarters-first/: the quarters of 2017/18 as first published."""
    groups = {row["offence_code"]: row for row in read_rows(data / QUARTERS_SOURCE)}  # subgroups had other names in 2018
    printed_rows = read_rows(data / FIRST_EDITION_SOURCE)
    rows = [{**groups[row["offence_code"]], "force_name": row["force_name"], "number_of_offences": row["offences"],
             "calendar_quarter": calendar_quarter(row["financial_year"], row["financial_quarter"])}
            for row in printed_rows if row["offence_code"] not in RETIRED_CODES]
    require(all(row["offences"] == "0" for row in printed_rows if row["offence_code"] in RETIRED_CODES), "a retired code has records")
    counts = quarter_counts(rows)
    months = sorted({month for _, _, month in counts})
    require(months == ["2017-04", "2017-07", "2017-10", "2018-01"], f"the first edition has other quarters: {months}")
    home = sum(counts["Thames Valley", "residential-burglary", month] for month in months)
    require(home == FIRST_HOME_BURGLARY, f"Thames Valley had {home} residential burglaries at first")
    table = [(office, category, *(printed(counts, office, category, month) for month in months))
             for office in sorted({office for office, _, _ in counts}) for category in CATEGORIES]
    return {"figures/quarters-first/2017-18.csv": csv_bytes(("force", "code", *months), table)}


# --- rolling years ---------------------------------------------------------------------------------------------------


def ending_of(day):
    """The last of twelve months, from a date printed with the day first."""
    number, month, year = day.split("-")
    require(day == MISPRINTED or LAST_DAYS.get(month) == number, f"not the end of a quarter: {day}")
    return f"{year}-{month}"


def rolling_counts(rows):
    """(ending, force) -> column -> count, of the 43 forces."""
    column_of = {printed_name: column for column, printed_name in ROLLING.items()}
    counts = defaultdict(dict)
    for row in rows:
        force, group = slug_of(row["PFA"]), row["Offence"]
        require(force or row["PFA"] in FRAUD_BODIES | {RAILWAY}, f"who is {row['PFA']}?")
        require(group in column_of or group in ROLLING_FRAUD, f"no column for {group}")
        if force and group in column_of:
            cell = counts[ending_of(row["12 months ending"]), force]
            require(column_of[group] not in cell, f"twice in the table: {row}")
            cell[column_of[group]] = int(row["Rolling year total number of offences"])
    return counts


def without_other_times(ending, cells):
    """The columns of one force and year: each definition of burglary only for years that lie wholly in its time."""
    absent = (*(UNTIL_CHANGE if ending > LAST_OLD_YEAR else ()), *(SINCE_CHANGE if ending < FIRST_NEW_YEAR else ()))
    return [("" if column in absent else cells[column]) for column in ROLLING_COLUMNS]


def check_rolling(counts):
    """All forces in all years; nothing but what is known lies outside a definition's time."""
    endings = sorted({ending for ending, _ in counts})
    require((len(endings), endings[0], endings[-1]) == (ROLLING_COUNT, ROLLING_FIRST, ROLLING_LAST), f"the years differ: {endings}")
    outside = Counter()
    for (ending, force), cells in counts.items():
        lacking = ROLLING.keys() - cells.keys()
        require(lacking == (set(SINCE_CHANGE) if ending < NEW_GROUPS_PRINTED else set()), f"{ending} {force} lacks {lacking}")
        for column in SINCE_CHANGE if ending <= LAST_OLD_YEAR else UNTIL_CHANGE if ending >= FIRST_NEW_YEAR else ():
            outside[ending, column] += cells.get(column, 0)
    for ending in endings:
        check_complete({force for when, force in counts if when == ending}, ending)
    require(dict(+outside) == LEFT_OVER, f"burglary outside its time: {+outside}")


def add_sums(cells):
    """Adds the columns that are sums of others, the smallest first."""
    for whole in ("burglary", "theft-offences", "violence-against-the-person", "all-crime"):
        cells[whole] = sum(cells.get(part, 0) for part in ROLLING_SUMS[whole])


def sums_with(column):
    """The columns that are sums with this one among their parts, and so on upward."""
    above = [whole for whole, parts in ROLLING_SUMS.items() if column in parts]
    return above + [higher for whole in above for higher in sums_with(whole)]


def rolling_codes():
    """codes.csv: a printed group counts in its own column, in the time of its definition, and in the sums that it is a part of."""
    rows = [(group, "", "", "") for group in ROLLING_FRAUD]
    for column, group in ROLLING.items():
        rows.append((group, column, *time_of(column)))
        printed_from = FIRST_MONTH_OF_NEW_GROUPS if column in SINCE_CHANGE else ""
        rows += [(group, whole, printed_from, "") for whole in sums_with(column)]
    return sorted(rows)


def rolling_files(data):
    """The files of figures/rolling-years/."""
    counts = rolling_counts(read_rows(data / ROLLING_SOURCE))
    check_rolling(counts)
    by_year = defaultdict(list)
    for (ending, force), cells in sorted(counts.items()):
        add_sums(cells)
        by_year[ending[:4]].append((ending, force, "", *without_other_times(ending, cells)))
    codes = csv_bytes(("code", "category", "first", "last"), rolling_codes())
    return {"figures/rolling-years/codes.csv": codes, **{f"figures/rolling-years/{year}.csv": csv_bytes(("ending", "force", "area", *ROLLING_COLUMNS), rows)
            for year, rows in by_year.items()}}


SOURCES = """\
## figures/quarters/YYYY-YY.csv, figures/quarters/codes.csv
- **Publisher**: Home Office, police recorded crime open data tables, edition of 19 October 2023:
  <https://www.gov.uk/government/statistics/police-recorded-crime-open-data-tables>.
- **Licence**: Open Government Licence v3.0.
- **What it is**: offences recorded from April 2012 to June 2023 by force, quarter and category, a file for each financial
  year; and for each offence code its newest wording, group and subgroup, the category it is counted in, and from when to when
  that definition holds. A column is
  headed by the first month of its quarter. The 43 territorial forces and British Transport Police.
- **How compiled**: codes summed to categories. A code is in the same category in every quarter, though the publisher moved
  some between groups (in 2012/13 harassment stood under violence without injury, deaths by dangerous driving under violence
  with injury). Fraud is left out: its codes have no category, and Action Fraud, CIFAS, UK Finance and Financial Fraud Action
  UK no row. An empty cell is a definition that did not exist in the quarter: domestic and non-domestic burglary since April
  2017, residential and non-residential burglary before. 0 is a true zero. Residential burglary of April to June 2023 is that
  of homes and that of unconnected buildings, which are told apart since then.
- **Known limits**: July 2016 to March 2017 were not at hand: the file of 2016-17 has one quarter. April to June 2016 is of
  another copy of the table, which prints no zeros. Counts are signed: offences cancelled or transferred later are taken off
  the quarter of the change, so a cell can be negative. Domestic burglary before April 2017 has no sheds or garages,
  residential burglary since then has: the two are never joined; the sum of all burglary can be. Stalking is told apart since
  April 2014, malicious communications count since April 2017, controlling behaviour since July 2019: stalking and harassment
  rises with each. Small cells move by chance. Later editions may have revised these figures.

## figures/quarters-first/2017-18.csv
- **Publisher**: Home Office, police recorded crime open data tables, the first edition with all of 2017/18 (2018):
  <https://www.gov.uk/government/statistics/police-recorded-crime-open-data-tables>.
- **Licence**: Open Government Licence v3.0.
- **What it is**: the four quarters of 2017/18 as they were first published, so that what later editions revised can be said.
- **How compiled**: as figures/quarters, by the same categories. Never shown as a figure: only beside the newest edition.

## figures/rolling-years/YYYY.csv, figures/rolling-years/codes.csv
- **Publisher**: Home Office, police recorded crime open data tables, rolling years to December 2018:
  <https://www.gov.uk/government/statistics/police-recorded-crime-open-data-tables>.
- **Licence**: Open Government Licence v3.0.
- **What it is**: offences recorded in twelve months by each of the 43 forces (codes.csv: the columns that each printed group
  is counted in): years to March from 2003 to 2007, and from June
  2007 to December 2018 years ending with each quarter; a file holds those that end in its year. `area` is empty: whole forces
  only.
- **How compiled**: groups as published, headed as in figures/ons-years. All crime, violence against the person, theft and
  burglary are sums of the printed groups, fraud left out. **A definition of burglary has figures only for years that lie
  wholly in its time**: domestic and non-domestic to March 2017, residential and non-residential from the year to March 2018;
  elsewhere the cell is empty, also where the table prints 0 or a part. Burglary as a whole is the sum of all four in every
  year. The few offences (at most ten in a year, all forces together) printed under the old definitions after their time are
  in it and in no column of their own. Dates are printed with the day first; 30-12-2017 is taken for 31-12-2017.
- **Known limits**: the years overlap: they are never added. Recording improved much after 2014, violence and sexual offences
  most. British Transport Police is left out.
"""
