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
- `pairs`: 2018-10/P3M against 2025-10/P3M: the home force (`home` in hub.toml), the sum of its districts, and the other forces
  that supplied both.
- `burglary`: residential burglary in the first financial year of the hub, over households.
- `dispersion`: for each published type and level, how far areas of that level move apart by more than chance, on two halves of the
  newest twelve months that coverage.csv lists: a, the first month and every second one after it, and b, the others. Areas
  count when their force supplied all of those months and a + b is at least 20. With r = sum of b / sum of a, an area's
  z = 2 (sqrt(b) - sqrt(r a)) / sqrt(1 + r), and phi is the sum of z squared over one less than the number of areas, at least 1.
  `over_2` and `over_3` are the shares of areas with |z| / sqrt(phi) above 2 and 3; `plain_` those of |z|. None below ten areas.

Only figures/recorded-crime and figures/offences are read: other data sets of a hub are not computed here.
"""

import csv
import json
import math
import sys
import tomllib
from collections import Counter, defaultdict
from fractions import Fraction
from pathlib import Path

ASB = "anti-social-behaviour"
LENGTHS = (1, 3, 12)
WINDOW = ("2025-10", 3)
PAST_WINDOW = ("2018-10", 3)
STEPS = 12
FEWEST_RECORDS = 20
FEWEST_AREAS = 10
BURGLARY = ("28E", "28F", "28G", "28H", "29A")


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
    """Change in per cent without decimals; none from zero."""
    return rounded(Fraction(100 * (current - past), past), 0) if past else None


def months_from(first, length):
    """So many calendar months, the first included."""
    start = int(first[:4]) * 12 + int(first[5:]) - 1
    return [f"{m // 12:04}-{m % 12 + 1:02}" for m in range(start, start + length)]


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
        self.area_of_home_office = {c["home_office"]: c["area"] for c in crosswalk}
        self.read_crime(folder / "figures/recorded-crime")

    def read_crime(self, folder):
        """force -> months supplied; (force, area, month) -> type -> count, of the territorial forces."""
        self.supplied = defaultdict(set)
        self.listed = set()
        for row in rows_of(folder / "coverage.csv"):
            self.listed.add(row["month"])
            if row["status"] == "supplied":
                self.supplied[self.area_of_slug[row["force"]]].add(row["month"])
        self.cells = defaultdict(Counter)
        self.published_types = set()
        for path in sorted(folder.glob("[0-9]*.csv")):
            for row in rows_of(path):
                self.published_types |= row.keys() - {"month", "force", "area"}
                self.read_cell(row)

    def read_cell(self, row):
        force, month = self.area_of_slug[row.pop("force")], row.pop("month")
        if not force:
            return
        if month not in self.supplied[force]:
            sys.exit(f"{force} has counts in {month}, which it did not supply")
        self.cells[force, row.pop("area"), month].update({t: int(n) for t, n in row.items()})

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


def compared(past, current):
    return {"past": past, "current": current, "change_percent": change(past, current)}


def pairs(hub, counts):
    """The list `pairs`; empty when the home force did not supply both windows."""
    both = [force for force in hub.forces if hub.complete(force, PAST_WINDOW) and hub.complete(force, WINDOW)]
    if hub.home not in both:
        return []
    others = [force for force in both if force != hub.home]
    result = []
    for name, kinds in hub.types().items():
        home, rest, parts = ([sum(of(area, window) for area in areas) for window in (PAST_WINDOW, WINDOW)] for areas, of in (
            ([hub.home], lambda area, window: counts.force(area, kinds, window)[0]),
            (others, lambda area, window: counts.force(area, kinds, window)[0]),
            (hub.districts_of[hub.home], lambda area, window: counts.district(area, kinds, window))))
        result.append({"type": name, "past": period(*PAST_WINDOW), "current": period(*WINDOW), "home": compared(*home),
                       "home_districts": compared(*parts), "others": {"forces": len(others), **compared(*rest)}})
    return result


def steps(hub):
    """The newest twelve months listed, oldest first; an even number, the oldest left out."""
    newest = sorted(hub.listed)[-STEPS:]
    return newest[len(newest) % 2:]


def halves(months, count_in):
    """[a, b] of one area: its count in every second month from the first, and in the others."""
    return [sum(map(count_in, months[start::2])) for start in (0, 1)]


def share_above(values, bound):
    """How many of the values lie further than the bound from 0, as a share."""
    return sum(abs(value) > bound for value in values) / len(values)


def spread(pairs_of_halves):
    """One entry of `dispersion`."""
    used = [(a, b) for a, b in pairs_of_halves if a + b >= FEWEST_RECORDS]
    total_a, total_b = (sum(half) for half in zip(*used)) if used else (0, 0)
    if len(used) < FEWEST_AREAS or total_a == 0:
        return None
    r = total_b / total_a
    z = [2 * (math.sqrt(b) - math.sqrt(r * a)) / math.sqrt(1 + r) for a, b in used]
    phi = max(1.0, math.fsum(value * value for value in z) / (len(z) - 1))
    narrowed = [value / math.sqrt(phi) for value in z]
    return {"areas": len(z), "phi": phi, "over_2": share_above(narrowed, 2), "over_3": share_above(narrowed, 3),
            "plain_over_2": share_above(z, 2), "plain_over_3": share_above(z, 3)}


def dispersion(hub, counts):
    """The object `dispersion`: type -> level -> entry."""
    months = steps(hub)
    whole = [force for force in hub.forces if set(months) <= hub.supplied[force]]
    inside = [district for force in whole for district in hub.districts_of[force]]
    return {kind: {
        "force": spread([halves(months, lambda month, f=force: counts.force(f, [kind], (month, 1))[0]) for force in whole]),
        "district": spread([halves(months, lambda month, d=district: counts.district(d, [kind], (month, 1)))
                            for district in inside]),
    } for kind in sorted(hub.published_types)}


def middle(values):
    """The median of exact values."""
    values = sorted(values)
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def burglary(hub):
    """The object `burglary`."""
    path = sorted((hub.folder / "figures/offences").glob("[0-9]*.csv"))[0]
    count = Counter({force: 0 for force in hub.forces})
    for row in rows_of(path):
        area = hub.area_of_home_office[row.pop("force")]
        if row.pop("code") in BURGLARY and area:
            count[area] += sum(map(int, row.values()))
    rate = {force: Fraction(1000 * count[force], hub.households[force]) for force in hub.forces}
    nation = sum(count.values())
    return {
        "year": path.stem,
        "codes": BURGLARY,
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
    counts = Counts(hub)
    json.dump({
        "home": hub.home,
        "newest_month": hub.newest(),
        "counts": all_counts(hub, counts),
        "incomplete": incomplete_windows(hub),
        "pooled": pooled(hub, counts),
        "pairs": pairs(hub, counts),
        "burglary": burglary(hub),
        "dispersion": dispersion(hub, counts),
    }, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
