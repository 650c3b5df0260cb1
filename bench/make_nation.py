#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Invents the monthly counts of every district of England and Wales over many years, for benchmarks.

bench/make_nation.py OUT [--years 15]

OUT becomes a hub: the areas and the measures of hubs/thames-valley, and in figures/recorded-crime a file a month up to December 2025 in
which every force supplied every category for each of its districts. Counts follow the residents, with a season and a step in one
measure, from a fixed seed: the same bytes every time. Nothing in it is a figure of the real world, and the hub says so on every page.
"""
import argparse
import csv
import random
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HUB = ROOT / "hubs/thames-valley"
CATEGORIES = ("anti-social-behaviour", "bicycle-theft", "burglary", "criminal-damage-and-arson", "drugs", "other-crime", "other-theft",
              "possession-of-weapons", "public-order", "robbery", "shoplifting", "theft-from-the-person", "vehicle-crime",
              "violence-and-sexual-offences")
SEASON = (1.0, 0.92, 1.02, 1.0, 1.05, 1.06, 1.1, 1.07, 1.0, 1.04, 0.98, 0.96)


def read_rows(path):
    with open(path, encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def months(years):
    return [f"{year}-{month:02}" for year in range(2026 - years, 2026) for month in range(1, 13)]


def write_month(path, month, districts, slug_of, random_numbers):
    """One file: for each force its unlocated records, and a row for each of its districts."""
    season = SEASON[int(month[5:]) - 1]
    with open(path, "w", encoding="utf-8", newline="") as text:
        rows = csv.writer(text, lineterminator="\n")
        rows.writerow(("month", "force", "area", *CATEGORIES))
        for force, slug in sorted(slug_of.items(), key=lambda each: each[1]):
            rows.writerow((month, slug, "", *(random_numbers.randrange(40) for _ in CATEGORIES)))
            for code, residents in districts[force]:
                rows.writerow((month, slug, code, *(round(residents / 4000 * season * (n + 1) / 7 * random_numbers.uniform(0.7, 1.3))
                                                    for n in range(len(CATEGORIES)))))


def main():
    parser = argparse.ArgumentParser(description="Invents counts of every district of England and Wales, for benchmarks.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--years", type=int, default=15)
    options = parser.parse_args()
    shutil.copytree(HUB, options.out, ignore=shutil.ignore_patterns("recorded-crime"))
    hub = options.out / "hub.toml"
    hub.write_text(hub.read_text("utf-8").replace("invented = false", "invented = true"), "utf-8")
    areas = read_rows(HUB / "areas/areas.csv")
    slug_of = {row["area"]: row["police_uk"] for row in read_rows(HUB / "areas/crosswalk.csv") if row["area"]}
    districts = {force: [(a["code"], int(a["residents"])) for a in areas if a["parent"] == force] for force in slug_of}
    folder = options.out / "figures/recorded-crime"
    folder.mkdir()
    numbers = random.Random(20261122)
    with open(folder / "coverage.csv", "w", encoding="utf-8", newline="") as text:
        coverage = csv.writer(text, lineterminator="\n")
        coverage.writerow(("force", "month", "status", "detail"))
        for month in months(options.years):
            coverage.writerows((slug, month, "supplied", "") for slug in sorted(slug_of.values()))
    for month in months(options.years):
        write_month(folder / f"{month}.csv", month, districts, slug_of, numbers)


if __name__ == "__main__":
    main()
