#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Computes the figures of a hub a second time, from its CSV files alone, and prints them as JSON.

It shares no code with the program or the tools: tests compare the program's figures with these. Counts are whole numbers;
whatever is rounded is rounded half away from zero from an exact fraction and printed as text.

    figures_oracle.py HUB_DIR

- `counts`: every complete window of 1, 3 and 12 consecutive calendar months, for each type, force and district. A force's count
  is every record of its own files; `unlocated` are those without a place, `outside` those outside the force's own districts (only
  of forces that have districts). A district's count is its own force's records located there.
- `incomplete`: windows that lie within the twelve months up to the newest month and lack a month, with the months they lack.
- `pooled`: the territorial forces that supplied the whole window 2025-10/P3M, together.
- `years`: every year of figures/ons-years, for each type, force and district, as `counts`. Districts that are published only together
  have none.
- `pairs`: 2024-01/P4M against 2025-01/P4M by the street files, and 2023-01/P12M against 2024-01/P12M by the years: the home force
  (`home` in hub.toml), each of its districts, and the other forces that supplied both, each with its change in percent and what is said
  of it: two and three deviations from `dispersion`, little change only where the 95 % interval lies within 10 %; nothing where either
  count is under 20.
- `burglary`: residential burglary in the newest year of figures/ons-years, over households.
- `dispersion`: for each data set, type and level, how far areas of that level move apart by more than chance, from a, the count of
  the past period of `pairs`, and b, that of the current one. Areas count when they have both and a + b is at least 20. With r the
  median of b / a, an area's z = 2 (sqrt(b) - sqrt(r a)) / sqrt(1 + r). The tenth of areas with the largest squares is left out; phi
  is the mean square of the rest over that of chance alone cut in the same way, at least 1. `over_2` and `over_3` are the shares of
  areas with |z| / sqrt(phi) above 2 and 3; `plain_` those of |z|. None below ten areas.

Only figures/recorded-crime and figures/ons-years are read: other data sets of a hub are not computed here.
"""

import csv
import json
import math
import statistics
import sys
import tomllib
from collections import Counter, defaultdict
from fractions import Fraction
from pathlib import Path

ASB = "anti-social-behaviour"
LENGTHS = (1, 3, 12)
WINDOW = ("2025-10", 3)
STREET_PAIR = ("2024-01", 4), ("2025-01", 4)
YEARS_PAIR = ("2023-01", 12), ("2024-01", 12)
ADDED = {"violence-and-sexual-offences": ["violence-against-the-person", "sexual-offences"]}
FEWEST_RECORDS = 20
FEWEST_AREAS = 10
SQUARE_KEPT = 0.623  # mean of the squares of a normal variable without the largest tenth
BURGLARY = "residential-burglary"


def rows_of(path):
    """The rows of a CSV file as dicts."""
    with open(path, encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def rounded(value, decimals):
    """An exact fraction as text with so many decimals, half away from zero."""
    scaled = int(abs(value) * 10**decimals + Fraction(1, 2))
    sign = "-" if value < 0 and scaled else ""
    digits = str(scaled).rjust(decimals + 1, "0")
    return sign + (f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits)


def change(past, current):
    """Change in per cent without decimals."""
    return rounded(Fraction(100 * (current - past), past), 0)


def months_from(first, length):
    """So many calendar months, the first included."""
    start = int(first[:4]) * 12 + int(first[5:]) - 1
    return [f"{m // 12:04}-{m % 12 + 1:02}" for m in range(start, start + length)]


def months_back(month, length):
    """The month so many months before."""
    index = int(month[:4]) * 12 + int(month[5:]) - 1 - length
    return f"{index // 12:04}-{index % 12 + 1:02}"


def period(first, length):
    """2025-10 for one month, 2025-10/P3M for three."""
    return first if length == 1 else f"{first}/P{length}M"


class Hub:
    """What the CSV files of a hub say, and nothing derived but sums."""

    def __init__(self, folder):
        areas = rows_of(folder / "areas/areas.csv")
        crosswalk = rows_of(folder / "areas/crosswalk.csv")
        self.folder = folder
        self.residents = {a["code"]: int(a["residents"]) for a in areas}
        self.households = {a["code"]: int(a["households"]) for a in areas}
        self.nation = next(a["code"] for a in areas if a["level"] == "nation")
        self.forces = sorted(a["code"] for a in areas if a["level"] == "force")
        self.districts = sorted(a["code"] for a in areas if a["level"] == "district")
        self.force_of = {a["code"]: a["parent"] for a in areas if a["level"] == "district"}
        self.districts_of = {force: [d for d in self.districts if self.force_of[d] == force] for force in self.forces}
        self.home = tomllib.loads((folder / "hub.toml").read_text(encoding="utf-8"))["home"]
        self.area_of_slug = {c["police_uk"]: c["area"] for c in crosswalk}
        self.read_crime(folder / "figures/recorded-crime")
        self.read_years(folder / "figures/ons-years")

    def read_crime(self, folder):
        """force -> months supplied; (force, area, month) -> type -> count, of the territorial forces."""
        self.supplied = defaultdict(set)
        self.doubtful = set()  # force and month: published, and no figure
        self.listed = set()
        for row in rows_of(folder / "coverage.csv"):
            self.listed.add(row["month"])
            if row["status"] == "supplied":
                self.supplied[self.area_of_slug[row["force"]]].add(row["month"])
            if row["status"] == "doubtful":
                self.doubtful.add((self.area_of_slug[row["force"]], row["month"]))
        self.cells = defaultdict(Counter)
        self.published_types = set()
        for path in sorted(folder.glob("[0-9]*.csv")):
            for row in rows_of(path):
                self.published_types |= row.keys() - {"month", "force", "area"}
                self.read_cell(row)

    def read_cell(self, row):
        force, month = self.area_of_slug[row.pop("force")], row.pop("month")
        if not force or (force, month) in self.doubtful:
            return
        if month not in self.supplied[force]:
            sys.exit(f"{force} has counts in {month}, which it did not supply")
        self.cells[force, row.pop("area"), month].update({t: int(n) for t, n in row.items()})

    def read_years(self, folder):
        """(force, area, first month of the year) -> type -> count; a force has a row for each place, or one without."""
        self.year_cells = defaultdict(Counter)
        self.year_types = set()
        for path in sorted(folder.glob("[0-9]*.csv")):
            for row in rows_of(path):
                force, ending, area = self.area_of_slug[row.pop("force")], row.pop("ending"), row.pop("area")
                self.year_types |= row.keys()
                if force:
                    self.year_cells[force, area, months_back(ending, 11)].update({t: int(n) for t, n in row.items() if n})

    def types_of_years(self):
        """Each type and the columns that it adds up."""
        return {**{t: [t] for t in sorted(self.year_types)}, **ADDED}

    def types(self):
        """Each measure and the published types that it adds up."""
        all_types = sorted(self.published_types)
        together = {"all-crime": [t for t in all_types if t != ASB], "all-records": all_types}
        return {**{t: [t] for t in all_types}, **together}

    def newest(self):
        return max(month for months in self.supplied.values() for month in months)

    def complete(self, force, window):
        """Whether the force supplied every month of the window."""
        return set(months_from(*window)) <= self.supplied[force]


def places(hub):
    """(force, month) -> type -> [all, unlocated, outside]."""
    sums = defaultdict(lambda: defaultdict(lambda: [0, 0, 0]))
    for (force, area, month), counts in hub.cells.items():
        for kind, n in counts.items():
            entry = sums[force, month][kind]
            entry[0] += n
            entry[1] += n * (area == "")
            entry[2] += n * (area != "" and hub.force_of.get(area) != force)
    return sums


class Counts:
    """Sums over the months of a window."""

    def __init__(self, hub):
        self.hub = hub
        self.places = places(hub)

    def force(self, force, kinds, window):
        """[all, unlocated, outside] of a force."""
        total = [0, 0, 0]
        for month in months_from(*window):
            for kind in kinds:
                total = [a + b for a, b in zip(total, self.places[force, month][kind])]
        return total

    def district(self, district, kinds, window):
        """What a district's own force located in it."""
        return sum(self.hub.cells[self.hub.force_of[district], district, month][kind]
                   for month in months_from(*window) for kind in kinds)


def complete_windows(hub, force):
    """Each window of the three lengths that the force supplied whole, by length and first month."""
    return [(first, length) for length in LENGTHS for first in sorted(hub.supplied[force]) if hub.complete(force, (first, length))]


def all_counts(hub, counts):
    """The list `counts`."""
    windows = {force: complete_windows(hub, force) for force in hub.forces}
    result = []
    for name, kinds in hub.types().items():
        for force in hub.forces:
            for window in windows[force]:
                everything, unlocated, outside = counts.force(force, kinds, window)
                entry = {"type": name, "area": force, "period": period(*window), "count": everything, "unlocated": unlocated}
                result.append({**entry, "outside": outside} if hub.districts_of[force] else entry)
        for district in hub.districts:
            for window in windows[hub.force_of[district]]:
                result.append({"type": name, "area": district, "period": period(*window),
                               "count": counts.district(district, kinds, window)})
    return result


def incomplete_windows(hub):
    """The list `incomplete`: a district lacks what its force lacks."""
    newest = hub.newest()
    last = int(newest[:4]) * 12 + int(newest[5:]) - 1
    year = months_from(f"{(last - 11) // 12:04}-{(last - 11) % 12 + 1:02}", 12)
    result = []
    for area in hub.forces + hub.districts:
        held = hub.supplied[hub.force_of.get(area, area)]
        for length in LENGTHS:
            for first in year[:13 - length]:
                missing = [month for month in months_from(first, length) if month not in held]
                if missing:
                    result.append({"area": area, "period": period(first, length), "missing": missing})
    return result


def pooled(hub, counts):
    """The list `pooled`."""
    forces = [force for force in hub.forces if hub.complete(force, WINDOW)]
    residents = sum(hub.residents[force] for force in forces)
    share = Fraction(100 * residents, hub.residents[hub.nation])
    return [{"type": name, "period": period(*WINDOW), "count": sum(counts.force(force, kinds, WINDOW)[0] for force in forces),
             "residents": residents, "forces": len(forces), "share_percent": rounded(share, 1)}
            for name, kinds in hub.types().items()]


class Years:
    """Counts of the years, as Counts has those of months."""

    def __init__(self, hub):
        self.hub = hub
        self.by_force = defaultdict(lambda: [Counter(), Counter(), Counter()])
        for (force, area, first), row in hub.year_cells.items():
            everything, unlocated, outside = self.by_force[force, first]
            everything.update(row)
            if area == "":
                unlocated.update(row)
            elif area in hub.force_of and hub.force_of[area] != force:
                outside.update(row)

    def force(self, force, kinds, window):
        return [sum(row[kind] for kind in kinds) for row in self.by_force[force, window[0]]]

    def district(self, district, kinds, window):
        row = self.hub.year_cells[self.hub.force_of[district], district, window[0]]
        return sum(row[kind] for kind in kinds)

    def holds(self, area, window):
        """Whether the year has a row of the area itself."""
        force = self.hub.force_of.get(area)
        key = (area, window[0]) if force is None else (force, area, window[0])
        return key in (self.by_force if force is None else self.hub.year_cells)


def all_years(hub, years):
    """The list `years`."""
    windows = sorted({(first, 12) for _, _, first in hub.year_cells})
    result = []
    for name, kinds in hub.types_of_years().items():
        for window in windows:
            for force in filter(lambda each: years.holds(each, window), hub.forces):
                everything, unlocated, outside = years.force(force, kinds, window)
                result.append({"type": name, "area": force, "period": period(*window), "count": everything,
                               "unlocated": unlocated, "outside": outside})
            for district in filter(lambda each: years.holds(each, window), hub.districts):
                result.append({"type": name, "area": district, "period": period(*window),
                               "count": years.district(district, kinds, window)})
    return result


def bodies(hub, counts, years):
    """Each data set: its types, its counts, its pair of windows, and the forces and districts that have both."""
    street = [force for force in hub.forces if all(hub.complete(force, window) for window in STREET_PAIR)]
    yearly = [[area for area in areas if all(years.holds(area, window) for window in YEARS_PAIR)]
              for areas in (hub.forces, hub.districts)]
    return {
        "recorded-crime": (hub.types(), counts, STREET_PAIR, street, [d for force in street for d in hub.districts_of[force]]),
        "ons-years": (hub.types_of_years(), years, YEARS_PAIR, *yearly),
    }


def surely_alike(past, current, phi):
    """Whether the 95 % interval of current / past, wider by the root of phi, lies within a tenth of 1."""
    width = 1.959963984540054 * math.sqrt(phi * (1 / past + 1 / current))
    ratio = math.log(current / past)
    return math.log(0.9) <= ratio - width and ratio + width <= math.log(1.1)


def verdict(past, current, entry):
    """What is said of a change, by the dispersion of its kind of area; none where that decides and is not known."""
    z = math.sqrt(2) * (math.sqrt(current) - math.sqrt(past))
    if entry is None:
        return "too_uncertain_to_call" if abs(z) < 2 and not surely_alike(past, current, 1) else None
    size = abs(z) / math.sqrt(entry["phi"])
    if size < 2:
        return "little_change" if surely_alike(past, current, entry["phi"]) else "too_uncertain_to_call"
    return f"has_{'clearly' if size >= 3 else 'probably'}_{'risen' if current > past else 'fallen'}"


def compared(past, current, entry):
    """Two counts; with fewer than 20 on either side there is no percentage and no verdict."""
    few = min(past, current) < FEWEST_RECORDS
    return {"past": past, "current": current, "too_few": few, "change_percent": None if few else change(past, current),
            "verdict": None if few else verdict(past, current, entry)}


def pairs(hub, body, name, spreads):
    """The entries of `pairs` from one data set; empty when the home force lacks one of the windows."""
    types, counted, windows, both, districts = body
    if hub.home not in both:
        return []
    others = [force for force in both if force != hub.home]
    result = []
    for kind, kinds in types.items():
        home, rest = ([sum(counted.force(force, kinds, window)[0] for force in forces) for window in windows]
                      for forces in ([hub.home], others))
        parts = {district: compared(*(counted.district(district, kinds, window) for window in windows), spreads[kind]["district"])
                 for district in districts if hub.force_of[district] == hub.home}
        result.append({"dataset": name, "type": kind, "past": period(*windows[0]), "current": period(*windows[1]),
                       "home": compared(*home, spreads[kind]["force"]), "home_districts": parts,
                       "others": {"forces": len(others), **compared(*rest, spreads[kind]["force"])}})
    return result


def share_above(values, bound):
    """How many of the values lie further than the bound from 0, as a share."""
    return sum(abs(value) > bound for value in values) / len(values)


def spread(counted_pairs):
    """One entry of `dispersion`."""
    used = [(a, b) for a, b in counted_pairs if a + b >= FEWEST_RECORDS]
    if len(used) < FEWEST_AREAS:
        return None
    r = statistics.median(b / a for a, b in used if a > 0)
    z = [2 * (math.sqrt(b) - math.sqrt(r * a)) / math.sqrt(1 + r) for a, b in used]
    kept = sorted(value * value for value in z)[:len(z) - len(z) // 10]
    phi = max(1.0, math.fsum(kept) / len(kept) / SQUARE_KEPT)
    narrowed = [value / math.sqrt(phi) for value in z]
    return {"areas": len(z), "phi": phi, "over_2": share_above(narrowed, 2), "over_3": share_above(narrowed, 3),
            "plain_over_2": share_above(z, 2), "plain_over_3": share_above(z, 3)}


def dispersion(body):
    """Of one data set: type -> level -> entry."""
    types, counted, windows, forces, districts = body
    return {kind: {
        "force": spread([[counted.force(force, kinds, window)[0] for window in windows] for force in forces]),
        "district": spread([[counted.district(district, kinds, window) for window in windows] for district in districts]),
    } for kind, kinds in types.items()}


def middle(values):
    """The median of exact values."""
    values = sorted(values)
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def burglary(hub, years):
    """The object `burglary`."""
    newest = max(first for _, _, first in hub.year_cells)
    count = {force: years.force(force, [BURGLARY], (newest, 12))[0] for force in hub.forces}
    rate = {force: Fraction(1000 * count[force], hub.households[force]) for force in hub.forces}
    nation = sum(count.values())
    return {
        "period": period(newest, 12),
        "counts": {force: count[force] for force in hub.forces},
        "rates_per_1000_households": {force: rounded(rate[force], 1) for force in hub.forces},
        "national_count": nation,
        "national_rate": rounded(Fraction(1000 * nation, hub.households[hub.nation]), 1),
        "median_rate": rounded(middle(rate.values()), 1),
        "home_count": count[hub.home],
        "home_rate": rounded(rate[hub.home], 1),
        "home_rank": 1 + sum(other < rate[hub.home] for other in rate.values()),
        "forces": len(hub.forces),
    }


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: figures_oracle.py HUB_DIR")
    hub = Hub(Path(sys.argv[1]))
    counts, years = Counts(hub), Years(hub)
    each = bodies(hub, counts, years)
    spreads = {name: dispersion(body) for name, body in each.items()}
    json.dump({
        "home": hub.home,
        "newest_month": hub.newest(),
        "counts": all_counts(hub, counts),
        "incomplete": incomplete_windows(hub),
        "pooled": pooled(hub, counts),
        "years": all_years(hub, years),
        "pairs": [entry for name, body in each.items() for entry in pairs(hub, body, name, spreads[name])],
        "burglary": burglary(hub, years),
        "dispersion": spreads,
    }, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
