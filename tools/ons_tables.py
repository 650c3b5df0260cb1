# SPDX-License-Identifier: Apache-2.0
"""Recorded crime by force and council in years, from the police force area tables of the Office for National Statistics.

A table is recognised by its title and a column by its heading, because both move from edition to edition. Where a table disagrees
with itself, with another table of its edition or with the list of districts, the script stops.
"""

import csv
import re
from collections import Counter, defaultdict

from hub_files import csv_bytes, read_rows, require
from police_forces import FORCES, check_complete, slug_of, without_notes
from workbook import sheets

# Column written -> headings printed, in lower case and without notes.
CATEGORIES = {
    "all-crime": ("total recorded crime (excluding fraud)",),
    "violence-against-the-person": ("violence against the person",),
    "homicide": ("homicide",),
    "death-or-serious-injury-driving": ("death or serious injury caused by illegal driving",
                                        "death or serious injury - unlawful driving"),
    "violence-with-injury": ("violence with injury",),
    "violence-without-injury": ("violence without injury",),
    "stalking-and-harassment": ("stalking and harassment",),
    "sexual-offences": ("sexual offences",),
    "robbery": ("robbery",),
    "theft-offences": ("theft offences",),
    "burglary": ("burglary",),
    "residential-burglary": ("residential burglary",),
    "non-residential-burglary": ("non-residential burglary",),
    "vehicle-crime": ("vehicle offences",),
    "theft-from-the-person": ("theft from the person",),
    "bicycle-theft": ("bicycle theft",),
    "shoplifting": ("shoplifting",),
    "other-theft": ("all other theft offences", "other theft offences"),
    "criminal-damage-and-arson": ("criminal damage and arson",),
    "drugs": ("drug offences",),
    "possession-of-weapons": ("possession of weapons offences",),
    "public-order": ("public order offences",),
    "other-crime": ("miscellaneous crimes against society", "miscellaneous crimes"),
}
COLUMN_OF_HEADING = {heading: column for column, headings in CATEGORIES.items() for heading in headings}
# Printed sums: each column is the sum of those that follow.
SUMS = (
    ("all-crime", "violence-against-the-person", "sexual-offences", "robbery", "theft-offences", "criminal-damage-and-arson",
     "drugs", "possession-of-weapons", "public-order", "other-crime"),
    ("violence-against-the-person", "homicide", "death-or-serious-injury-driving", "violence-with-injury",
     "violence-without-injury", "stalking-and-harassment"),
    ("theft-offences", "burglary", "vehicle-crime", "theft-from-the-person", "bicycle-theft", "shoplifting", "other-theft"),
    ("burglary", "residential-burglary", "non-residential-burglary"),
)
FORCE_TABLE = re.compile(r"Police recorded crime by offence group and police force area,.* number of offences, year ending"
                         r" (\w+ \d{4})")
COUNCIL_TABLE = re.compile(r"Number of police recorded crimes for headline offences by Community Safety Partnership area,.*"
                           r" year ending (\w+ \d{4})")
MONTHS = "January February March April May June July August September October November December".split()

# Rows of no district that carry another force's code, as (code printed, partnership printed): the name is believed.
MISCODED = {("E23000032", "unassigned Surrey"): "surrey", ("W15000003", "Unassigned Gwent"): "gwent"}
# Rows of no district whose cells are blank; the councils make up the force's row without them.
BLANK = {("2023-12", "Unassigned Gwent"), ("2023-12", "unassigned Surrey"), ("2024-12", "unassigned Surrey"),
         ("2025-06", "unassigned Surrey")}
# Prints no row of its own among the councils: its one partnership is the force.
ONE_PARTNERSHIP = "city-of-london"
NO_DISTRICT = re.compile(r"unassigned .+|Manchester Airport", re.I)
COMBINED = "Combined Local Authorities"
COMBINED_COUNT, COMBINED_DISTRICTS = 11, 28
# Printed as the council of Dorset, though Christchurch, of the neighbouring council, lies in it too.
DORSET_PARTNERSHIP, DORSET, BOURNEMOUTH = "E22000367", "E06000059", "E06000058"
ENDINGS = {"2021-03", "2022-03", "2023-12", "2024-12", "2025-06"}
EDITIONS = ("pfafinalmar22.xls", "policeforceareatablesyedecember2024.xlsx")
COUNCIL_CSV = "policeforceareatablesyejune25final_localauthority.csv"


# --- reading ---------------------------------------------------------------------------------------------------------


def count_of(text):
    """A printed count; None for a reason such as [x] or a blank."""
    if not text or text.startswith("["):
        return None
    require(re.fullmatch(r"-?[\d,]+(\.0)?", text), f"not a count: {text}")
    return int(text.replace(",", "").removesuffix(".0"))


def month_of(words):
    """June 2025 is 2025-06."""
    name, year = words.split()
    return f"{year}-{MONTHS.index(name) + 1:02}"


def after_heading(rows, first):
    """The printed headings, and the rows below them: the heading's first cell reads `first`."""
    at = next((n for n, row in enumerate(rows) if without_notes(row[0]).lower() == first), None)
    require(at is not None, f"no row of headings in {rows[0][0]}")
    return [without_notes(cell) for cell in rows[at]], rows[at + 1:]


def counts_of(headings, row):
    """Column -> count of one row of a table of offences."""
    counts = {COLUMN_OF_HEADING[heading.lower()]: count_of(cell) for heading, cell in zip(headings, row, strict=True)
              if heading.lower() in COLUMN_OF_HEADING}
    require(counts.keys() == CATEGORIES.keys(), f"the columns differ: {headings}")
    return counts


def check_sums(counts, where):
    """Groups sum to the total, and subgroups to their group."""
    for whole, *parts in SUMS:
        require(counts[whole] == sum(counts[part] for part in parts), f"{where}: {whole} is not the sum of its parts")


def tables(data):
    """The rows of every sheet of the editions used, and of the table of councils that was published alone."""
    found = [rows for name in EDITIONS for rows in sheets(data / "ons" / name)]
    with open(data / "ons" / COUNCIL_CSV, encoding="utf-8-sig", newline="") as text:
        return [*found, [[cell.strip() for cell in row] for row in csv.reader(text)]]


# --- forces ----------------------------------------------------------------------------------------------------------


def force_rows(rows, ending):
    """Force -> counts; with British Transport Police the forces make up England and Wales."""
    headings, rows = after_heading(rows, "area code")
    forces, others = {}, {}
    for row in rows:
        name = without_notes(row[1])
        if row[0].startswith("E23") or row[0].startswith("W15"):
            slug = slug_of(name)
            require(slug not in forces and (row[0], slug) in {(code, slug) for code, _, slug, _ in FORCES}, f"{ending}: {row[:2]}")
            forces[slug] = counts_of(headings, row)
            check_sums(forces[slug], f"{ending} {slug}")
        else:
            others[name] = counts_of(headings, row)
    check_complete(forces, ending)
    for column in CATEGORIES:
        total = sum(counts[column] for counts in forces.values()) + others["British Transport Police"][column]
        require(total == others["ENGLAND AND WALES"][column], f"{ending}: the forces do not make up England and Wales: {column}")
    return forces


# --- councils --------------------------------------------------------------------------------------------------------


def combined_partnerships(memberships):
    """Partnership -> (name, its districts), of those that whole districts share.

    A district that lies in several partnerships shares none: it is the sum of them."""
    districts, partnerships = defaultdict(set), defaultdict(set)
    names = {}
    for row in memberships:
        districts[row["csp24_code"]].add(row["ltla24_code"])
        partnerships[row["ltla24_code"]].add(row["csp24_code"])
        names[row["csp24_code"]] = row["csp24_name"]
    shared = {code: (names[code], sorted(members)) for code, members in districts.items()
              if len(members) > 1 and all(len(partnerships[member]) == 1 for member in members)}
    require(len(shared) == COMBINED_COUNT, f"{len(shared)} combined partnerships, not {COMBINED_COUNT}")
    require(sum(len(members) for _, members in shared.values()) == COMBINED_DISTRICTS, "other districts share partnerships")
    return shared


class Places:
    """Which district or combined partnership a printed row of councils is of."""

    def __init__(self, data):
        memberships = read_rows(data / "lookups/lookup_ltla24_csp24_pfa24.csv")
        slugs = {code: slug for code, _, slug, _ in FORCES}
        self.force_of = {row["ltla24_code"]: slugs[row["pfa24_code"]] for row in memberships}
        self.partnerships = {(row["csp24_code"], row["ltla24_code"]) for row in memberships}
        self.combined = combined_partnerships(memberships)
        # Cumbria's partnerships still bear the districts of 2022.
        self.district_of = {row[f"ltla{year}_code"]: row["ltla24_code"] for row in read_rows(data / "lookups/lookup_ltla_ltla.csv")
                            for year in (22, 23, 24)}
        require((DORSET_PARTNERSHIP, DORSET) in self.partnerships and (DORSET_PARTNERSHIP, BOURNEMOUTH) in self.partnerships,
                "the Dorset partnership is another")

    def area(self, row, force, ending):
        """District of 2024, combined partnership, or nothing for what is of no district."""
        _, _, partnership, name, district, council = (without_notes(cell) for cell in row[:6])
        if not partnership:
            nowhere = NO_DISTRICT.fullmatch(name) and not district and council in ("", name)
            require(nowhere, f"{ending}: a row of no place: {row[:6]}")
            return ""
        if COMBINED in (district, council):
            expected, members = self.combined.get(partnership, ("", ()))
            require(expected == name, f"{ending}: not a combined partnership: {row[:6]}")
            require({self.force_of[member] for member in members} == {force}, f"{ending}: of another force: {row[:6]}")
            return partnership
        now = self.district_of.get(district)
        require((partnership, now) in self.partnerships, f"{ending}: partnership and district disagree: {row[:6]}")
        require(self.force_of[now] == force, f"{ending}: of another force: {row[:6]}")
        return now

    def check_all(self, areas, ending):
        """Every district is there, alone or in its combined partnership."""
        members = [member for code in areas & self.combined.keys() for member in self.combined[code][1]]
        alone = areas - self.combined.keys() - {""}
        require(sorted([*members, *alone]) == sorted(self.force_of), f"{ending}: the districts differ")


def force_of_row(row, ending):
    """The force of a row of councils: by name, and its code agrees, save in the rows that are known to be miscoded."""
    slug = slug_of(row[1])
    agrees = (row[0], slug) in {(code, slug) for code, _, slug, _ in FORCES}
    require(slug and agrees != (MISCODED.get((row[0], row[3])) == slug), f"{ending}: force and code disagree: {row[:6]}")
    return slug


def council_rows(rows, ending, places):
    """(force, area) -> counts, and force -> counts as printed for the whole force."""
    headings, rows = after_heading(rows, "police force area code")
    cells, printed = defaultdict(Counter), {}
    for row in rows:
        force, counts = force_of_row(row, ending), counts_of(headings, row)
        blank = [count for count in counts.values() if count is None]
        require(bool(blank) == ((ending, row[3]) in BLANK), f"{ending}: blank cells: {row[:6]}")
        if blank:
            require(len(blank) == len(counts), f"{ending}: some cells are blank: {row[:6]}")
            continue
        check_sums(counts, f"{ending} {row[:6]}")
        if row[2] or row[3]:
            cells[force, places.area(row, force, ending)].update(counts)
        else:
            require(force not in printed, f"{ending}: twice: {force}")
            printed[force] = counts
    require(ONE_PARTNERSHIP not in printed, f"{ending}: {ONE_PARTNERSHIP} has a row of its own now")
    printed[ONE_PARTNERSHIP] = dict(next(counts for (force, _), counts in cells.items() if force == ONE_PARTNERSHIP))
    check_council_rows(cells, printed, ending, places)
    return cells, printed


def check_council_rows(cells, printed, ending, places):
    """The rows of a force make up its printed row; all forces and districts are there."""
    check_complete(printed, ending)
    places.check_all({area for _, area in cells}, ending)
    for force, counts in printed.items():
        for column in CATEGORIES:
            total = sum(part[column] for (owner, _), part in cells.items() if owner == force)
            require(total == counts[column], f"{ending}: {force} is {counts[column]}, its rows {total}: {column}")


# --- writing ---------------------------------------------------------------------------------------------------------


def years(data):
    """Ending -> (force, area) -> counts. Where both kinds of table print a year they agree, and the councils are taken."""
    places = Places(data)
    by_force, by_council = {}, {}
    for rows in tables(data):
        title = without_notes(rows[0][0])
        if found := FORCE_TABLE.search(title):
            by_force[month_of(found[1])] = force_rows(rows, month_of(found[1]))
        elif found := COUNCIL_TABLE.search(title):
            by_council[month_of(found[1])] = council_rows(rows, month_of(found[1]), places)
    require(by_force.keys() | by_council.keys() == ENDINGS, f"years to {sorted(by_force.keys() | by_council.keys())}")
    for ending in by_force.keys() & by_council.keys():
        require(by_force[ending] == by_council[ending][1], f"{ending}: the tables of forces and of councils disagree")
    return {**{ending: {(force, ""): counts for force, counts in forces.items()} for ending, forces in by_force.items()},
            **{ending: cells for ending, (cells, _) in by_council.items()}}


def partnership_rows(data):
    """partnerships.csv: the printed partnerships with their district or combined area, and what is of no district by its name."""
    places, found = Places(data), {}
    for rows in tables(data):
        if title := COUNCIL_TABLE.search(without_notes(rows[0][0])):
            for row in after_heading(rows, "police force area code")[1]:
                code, name = without_notes(row[2]), without_notes(row[3])
                if not name:
                    continue
                area = places.area(row, force_of_row(row, month_of(title[1])), month_of(title[1]))
                require(found.setdefault(code or name.lower(), (code, name, area))[2] == area, f"two areas of {name}")
    return sorted(found.values())


def ons_files(data):
    """The files of figures/ons-years/, areas/combined.csv and areas/partnerships.csv."""
    files = {"figures/ons-years/codes.csv": csv_bytes(("code", "category"), sorted(COLUMN_OF_HEADING.items())),
             "areas/partnerships.csv": csv_bytes(("code", "name", "area"), partnership_rows(data))}
    for ending, cells in years(data).items():
        rows = [(ending, *key, *(counts[column] for column in CATEGORIES)) for key, counts in sorted(cells.items())]
        files[f"figures/ons-years/{ending[:4]}.csv"] = csv_bytes(("ending", "force", "area", *CATEGORIES), rows)
    shared = combined_partnerships(read_rows(data / "lookups/lookup_ltla24_csp24_pfa24.csv"))
    files["areas/combined.csv"] = csv_bytes(("area", "name", "member"), [(code, name, member) for code, (name, members) in
                                                                         sorted(shared.items()) for member in members])
    return files


SOURCES = """\
## areas/combined.csv
- **Publisher**: Office for National Statistics, lookup of districts, community safety partnerships and police force areas of
  2024: <https://geoportal.statistics.gov.uk/>.
- **Licence**: Open Government Licence v3.0.
- **What it is**: the 11 partnerships for which ONS prints one figure for several districts ("Combined Local Authorities"),
  and their 28 districts, one a row. An `area` of figures/ons-years that is no district is one of these.
- **Known limits**: names as published ("South Worcester" is the south of Worcestershire).

## areas/partnerships.csv
- **Publisher**: Office for National Statistics, police force area data tables of December 2024 and June 2025, tables C2 and
  C5, and the lookups of districts and partnerships of 2024: <https://geoportal.statistics.gov.uk/>.
- **Licence**: Open Government Licence v3.0.
- **What it is**: the printed partnerships with the district of 2024, or the area of areas/combined.csv, that they are counted
  for; without a code and an area what lies in no district ("Unassigned", Manchester Airport). Read with later editions.
- **Known limits**: Dorset's partnership also holds Christchurch (see areas/notes.csv).

## figures/ons-years/codes.csv
- **Publisher**: Office for National Statistics, the headings of the tables below, in small letters and without notes.
- **Licence**: Open Government Licence v3.0.
- **What it is**: the column that a heading is written to; read with later editions.

## figures/ons-years/YYYY.csv
- **Publisher**: Office for National Statistics, police force area data tables:
  <https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/datasets/policeforceareadatatables>. Editions: year
  ending March 2022 (years to March 2021 and 2022, tables P4 and P1), December 2024 (years to December 2023 and 2024, tables
  P4, P1, C5 and C2), June 2025 (table C2).
- **Licence**: Open Government Licence v3.0.
- **What it is**: recorded offences of twelve months, by force and district (LAD 2024), combined partnership (see
  areas/combined.csv) or, with an empty area, no district: "Unassigned" and, in Greater Manchester, Manchester Airport.
  `ending` is the last of the twelve months and names the file. The years to March 2021 and 2022 were published by force only:
  their rows have an empty area and are the whole force. The rows of a force always sum to the force. Fraud is in none of
  them.
- **How compiled**: the published tables, columns named as elsewhere in the hub. Partnerships of one district are summed:
  Buckinghamshire (four), North and West Northamptonshire, East Suffolk, and Bournemouth, Christchurch and Poole; Cumbria's
  six former districts make Cumberland, and Westmorland and Furness. City of London is printed as a partnership only and is
  force and district. Checked: the rows of a force sum to its printed row, groups to totals, the 43 forces and British
  Transport Police to England and Wales (where that is printed), and the tables of forces and of councils of one year are
  equal. All of this holds in every column; nothing was adjusted.
- **Known limits**: the years are not consecutive; those to December 2024 and June 2025 overlap. They are never added. The
  partnership called Dorset is printed as Dorset Council but also holds Christchurch, some 49,000 residents of Bournemouth,
  Christchurch and Poole: the one district's figures are too high for its residents and the other's too low. "Unassigned
  Surrey" is printed with Kent's code and "Unassigned Gwent" with that of South Wales: the name is believed. The first is
  blank in every year and the second in the year to December 2023; the councils make up the force without them, and no row is
  written. Leicestershire's burglary is undercounted in November and December 2024. In the year to March 2022 Lincolnshire
  lacks 1,347 offences of April to June 2021, Derbyshire is understated (violence most), and Northumbria's criminal damage is
  understated, its violence, sexual offences and thefts overstated, all by the publisher's notes. Humberside's row of June
  2025 refers to a note that was not at hand. Counts of a place can be negative when offences were cancelled later.
"""
