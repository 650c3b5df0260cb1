#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Computes the figures that lead the Thames Valley hub from its CSV files alone, and compares them with what was worked out elsewhere.

It shares no code with the program or the tools. The expected figures below were computed from the publishers' tables by another
program; each line printed is one figure, and the exit code is 1 when one of them differs.

    series_table.py HUB_DIR

- `year`: twelve months to June 2025, the home force beside all 43: counts, rates for every 1,000 residents (households for residential
  burglary), difference of the rates, place from the lowest, rate of the middle force, forces below England and Wales as one.
- `councils`: residential burglary of the home force's councils in the same year.
- `change`: the year to December 2024 against the year to December 2023: home, the other 42 together, the middle force and the middle
  half of all 43 (from the 11th lowest to the 11th highest), and the home force's place from the lowest change.
- `street`: January to April 2025 against 2024, from the street-level files: the home force, and councils by its own records.
- `areas`: the councils of the hub, alone or in a combined partnership, are all there in each year that has any.

Whatever is rounded is rounded half away from zero from an exact fraction.
"""

import csv
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path

HOME = "thames-valley"
HOUSEHOLDS = "residential-burglary"
RESIDENTS, ALL_HOUSEHOLDS, FORCES, DISTRICTS = 59_597_529, 24_783_192, 43, 318

# measure: home count, home rate, all counts, all rate, difference, place, middle rate, forces below.
YEAR = {
    "residential-burglary": (4461, "4.51", 161372, "6.51", "-30.7", 12, "5.14", 32),
    "burglary": (6469, "2.57", 236473, "3.97", "-35.2", 8, "3.23", 30),
    "vehicle-crime": (11432, "4.55", 332818, "5.58", "-18.6", 27, "4.42", 31),
    "violence-against-the-person": (62993, "25.04", 1929500, "32.38", "-22.6", 7, "31.51", 25),
    "sexual-offences": (7136, "2.84", 208960, "3.51", "-19.1", 4, "3.50", 22),
    "robbery": (1879, "0.75", 78575, "1.32", "-43.3", 24, "0.69", 35),
    "shoplifting": (19846, "7.89", 525491, "8.82", "-10.5", 21, "7.95", 26),
    "bicycle-theft": (3159, "1.26", 54823, "0.92", "36.5", 39, "0.71", 33),
    "theft-from-the-person": (2142, "0.85", 132142, "2.22", "-61.6", 37, "0.49", 41),
    "public-order": (15072, "5.99", 438755, "7.36", "-18.6", 16, "6.63", 25),
    "possession-of-weapons": (1542, "0.61", 57730, "0.97", "-36.7", 6, "0.86", 27),
    "criminal-damage-and-arson": (13955, "5.55", 451681, "7.58", "-26.8", 3, "7.40", 25),
    "drugs": (7244, "2.88", 213313, "3.58", "-19.5", 23, "2.81", 32),
    "all-crime": (171148, "68.05", 5204149, "87.32", "-22.1", 10, "77.42", 30),
}
YEAR_COLUMNS = ("count", "rate", "count of all", "rate of all", "difference %", "place from low", "rate of the middle force",
                "forces below")

COUNCILS = {
    "Oxford": (398, "7.21"), "Slough": (377, "7.19"), "Windsor and Maidenhead": (328, "5.38"), "Milton Keynes": (595, "5.26"),
    "Reading": (325, "4.80"), "Cherwell": (314, "4.77"), "Buckinghamshire": (952, "4.32"), "Bracknell Forest": (208, "4.14"),
    "West Berkshire": (260, "3.90"), "West Oxfordshire": (154, "3.21"), "Vale of White Horse": (182, "3.17"), "Wokingham": (200, "2.89"),
    "South Oxfordshire": (162, "2.63"),
}
UNASSIGNED = 6
PARTNERSHIP = ("Dartford and Gravesham", "burglary", 807)

# measure: before, after, change, change of the others, change of the middle force, its quartiles, place.
CHANGE = {
    "residential-burglary": (5064, 4820, "-4.8", "-7.1", "-4.0", "-12.0", "1.3", 21),
    "vehicle-crime": (15086, 13000, "-13.8", "-6.3", "-4.4", "-13.8", "1.5", 10),
    "shoplifting": (14737, 19184, "30.2", "19.8", "12.1", "7.9", "26.8", 36),
    "robbery": (1331, 1771, "33.1", "0.0", "0.9", "-10.8", "8.6", 41),
    "violence-against-the-person": (66332, 62650, "-5.6", "-4.3", "-5.0", "-7.7", "-1.4", 18),
    "all-crime": (177589, 173288, "-2.4", "-2.6", "-3.4", "-7.0", "-0.7", 27),
}
CHANGE_COLUMNS = ("before", "after", "change %", "the other 42 %", "middle force %", "lower quartile %", "upper quartile %",
                  "place from low")

# (council or the whole force, category): January to April 2024, and 2025.
STREET = {
    ("", "burglary"): (2676, 2113), ("", "vehicle-crime"): (4697, 3539), ("", "shoplifting"): (6155, 6988),
    ("", "violence-and-sexual-offences"): (23743, 23141), ("", "bicycle-theft"): (1045, 778),
    ("Oxford", "burglary"): (244, 207), ("Oxford", "vehicle-crime"): (330, 221), ("Oxford", "shoplifting"): (668, 878),
    ("Reading", "burglary"): (239, 159), ("Reading", "vehicle-crime"): (361, 322), ("Reading", "shoplifting"): (863, 990),
    ("Milton Keynes", "burglary"): (357, 309), ("Milton Keynes", "vehicle-crime"): (678, 677),
    ("Milton Keynes", "shoplifting"): (1028, 1092),
    ("Slough", "burglary"): (211, 165), ("Slough", "vehicle-crime"): (540, 381), ("Slough", "shoplifting"): (358, 356),
}
WITHOUT_PLACE = ("2.1", "2.4")


def rows_of(path):
    """The rows of a CSV file as dicts."""
    with open(path, encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def rounded(value, decimals):
    """An exact fraction as text with so many decimals, half away from zero."""
    scaled = int(abs(value) * 10**decimals + Fraction(1, 2))
    sign = "-" if value < 0 and scaled else ""
    digits = str(scaled).rjust(decimals + 1, "0")
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}"


def quantile(values, quarter):
    """The value at so many quarters of the sorted values, counted as one more than there are: of 43 the 11th, 22nd or 33rd."""
    values = sorted(values)
    at, rest = divmod((len(values) + 1) * quarter, 4)
    return values[at - 1] + (Fraction(rest, 4) * (values[at] - values[at - 1]) if rest else 0)


def percent(before, after):
    """A change in per cent."""
    return Fraction(100 * (after - before), before)


class Report:
    """Prints each figure beside what it must be, and counts those that differ."""

    def __init__(self):
        self.checked = self.wrong = 0

    def check(self, name, found, expected):
        self.checked += 1
        self.wrong += found != expected
        print(f"{'ok ' if found == expected else 'NOT'} {name}: {found}" + ("" if found == expected else f", expected {expected}"))

    def check_row(self, name, columns, found, expected):
        for column, is_now, should_be in zip(columns, found, expected, strict=True):
            self.check(f"{name}, {column}", is_now, should_be)


class Hub:
    """What the files say, and nothing derived but sums."""

    def __init__(self, folder):
        self.folder = folder
        areas = rows_of(folder / "areas/areas.csv")
        slug_of = {row["area"]: row["police_uk"] for row in rows_of(folder / "areas/crosswalk.csv") if row["area"]}
        self.people = {area["code"]: (int(area["residents"]), int(area["households"])) for area in areas}
        self.nation = next(self.people[area["code"]] for area in areas if area["level"] == "nation")
        self.forces = {slug_of[area["code"]]: self.people[area["code"]] for area in areas if area["level"] == "force"}
        self.districts = {area["code"] for area in areas if area["level"] == "district"}
        self.councils = {area["name"]: area["code"] for area in areas
                         if area["level"] == "district" and slug_of[area["parent"]] == HOME}
        self.combined = rows_of(folder / "areas/combined.csv")

    def year(self, ending):
        """(force, area) -> row of one year."""
        return {(row["force"], row["area"]): row for row in rows_of(self.folder / f"figures/ons-years/{ending[:4]}.csv")
                if row["ending"] == ending}

    def by_force(self, ending, measure):
        """Force -> count."""
        counts = Counter()
        for (force, _), row in self.year(ending).items():
            counts[force] += int(row[measure])
        return counts

    def street(self, year):
        """(district, category) -> records of the home force in January to April; the district is empty for those without a place."""
        counts = Counter()
        for month in range(1, 5):
            for row in rows_of(self.folder / f"figures/recorded-crime/{year}-{month:02}.csv"):
                if row["force"] == HOME:
                    counts.update({(row["area"], kind): int(n) for kind, n in row.items() if kind not in ("month", "force", "area")})
        return counts


def check_year(hub, report):
    """The table of the year to June 2025."""
    report.check("residents", hub.nation[0], RESIDENTS)
    report.check("households", hub.nation[1], ALL_HOUSEHOLDS)
    for measure, expected in YEAR.items():
        of = int(measure == HOUSEHOLDS)
        counts = hub.by_force("2025-06", measure)
        report.check(f"year {measure}, forces", len(counts), FORCES)
        rates = {force: Fraction(1000 * count, hub.forces[force][of]) for force, count in counts.items()}
        every = sum(counts.values())
        pooled = Fraction(1000 * every, hub.nation[of])
        found = (counts[HOME], rounded(rates[HOME], 2), every, rounded(pooled, 2), rounded(100 * (rates[HOME] / pooled - 1), 1),
                 1 + sum(rate < rates[HOME] for rate in rates.values()), rounded(quantile(rates.values(), 2), 2),
                 sum(rate < pooled for rate in rates.values()))
        report.check_row(f"year {measure}", YEAR_COLUMNS, found, expected)


def check_councils(hub, report):
    """Residential burglary by council."""
    cells = hub.year("2025-06")
    report.check("councils of the home force", sorted(hub.councils), sorted(COUNCILS))
    for name, expected in COUNCILS.items():
        count = int(cells[HOME, hub.councils[name]][HOUSEHOLDS])
        rate = Fraction(1000 * count, hub.people[hub.councils[name]][1])
        report.check_row(f"council {name}", ("residential burglary", "rate"), (count, rounded(rate, 2)), expected)
    report.check("council unassigned, residential burglary", int(cells[HOME, ""][HOUSEHOLDS]), UNASSIGNED)


def check_partnerships(hub, report):
    """Each council once in every year by council, and the combined figure that is quoted."""
    members = {row["area"]: set() for row in hub.combined}
    for row in hub.combined:
        members[row["area"]].add(row["member"])
    report.check("combined partnerships", (len(members), len(hub.combined)), (11, 28))
    for ending in ("2023-12", "2024-12", "2025-06"):
        areas = [area for _, area in hub.year(ending) if area]
        alone = [area for area in areas if area in hub.districts]
        joined = [member for area in areas for member in members.get(area, ())]
        report.check(f"areas {ending}, councils alone", len(alone), DISTRICTS - len(hub.combined))
        report.check(f"areas {ending}, each council once", sorted([*alone, *joined]) == sorted(hub.districts), True)
        report.check(f"areas {ending}, of no kind", [area for area in areas if area not in hub.districts and area not in members], [])
    code = next(row["area"] for row in hub.combined if row["name"] == PARTNERSHIP[0])
    report.check(f"partnership {PARTNERSHIP[0]}, {PARTNERSHIP[1]}", int(hub.year("2025-06")["kent", code][PARTNERSHIP[1]]), PARTNERSHIP[2])


def check_change(hub, report):
    """2023 against 2024."""
    for measure, expected in CHANGE.items():
        before, after = hub.by_force("2023-12", measure), hub.by_force("2024-12", measure)
        changes = {force: percent(before[force], after[force]) for force in hub.forces}
        others = percent(sum(before.values()) - before[HOME], sum(after.values()) - after[HOME])
        found = (before[HOME], after[HOME], rounded(changes[HOME], 1), rounded(others, 1),
                 *(rounded(quantile(changes.values(), quarter), 1) for quarter in (2, 1, 3)),
                 1 + sum(change < changes[HOME] for change in changes.values()))
        report.check_row(f"change {measure}", CHANGE_COLUMNS, found, expected)


def check_street(hub, report):
    """January to April, 2024 and 2025."""
    years = [hub.street(2024), hub.street(2025)]
    for (council, category), expected in STREET.items():
        found = tuple(sum(n for (area, kind), n in counts.items() if kind == category and area == hub.councils[council])
                      if council else sum(n for (_, kind), n in counts.items() if kind == category) for counts in years)
        report.check_row(f"street {council or HOME} {category}", ("2024", "2025"), found, expected)
    for year, counts, expected in zip(("2024", "2025"), years, WITHOUT_PLACE):
        share = Fraction(100 * sum(n for (area, _), n in counts.items() if not area), counts.total())
        report.check(f"street without a place %, {year}", rounded(share, 1), expected)


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: series_table.py HUB_DIR")
    hub, report = Hub(Path(sys.argv[1])), Report()
    for check in (check_year, check_councils, check_partnerships, check_change, check_street):
        check(hub, report)
    print(f"{report.checked - report.wrong} passed, {report.wrong} failed")
    return 1 if report.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
