#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes an invented archive of street files: bench/make_archive.py --rows N --out FOLDER [--zips K] [--seed S]

The zips are laid out like those of data.police.uk and have the shape of its data, so that reading them costs what reading
the real ones costs: 40 forces and 330,000 rows a month, in order of LSOA name and crime type; the forces' shares, crime types
and outcomes of December 2025; half as many points as rows in a force's month, most of them known from the months before; one
row in 40 without a location; Northern Ireland without LSOA codes; a district with a comma in its name; letters beyond ASCII.
The forces and codes are real. Every record, place and street is invented: no figure may be quoted.

Months start in March 2019 and pass over every month for which hubs/thames-valley bundles figures, which would contradict them.
A zip is named after its last month. Same arguments, same bytes, with the same Python and zlib.
"""
import argparse
import csv
import itertools
import multiprocessing
import pathlib
import random
import sys
import time
import typing
import zipfile

HUB = pathlib.Path(__file__).resolve().parent.parent / "hubs/thames-valley"
HEADER = ("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,"
          "Last outcome category,Context\n")
FIRST_MONTH = (2019, 3)
ROWS_A_MONTH = 330_000
WRITTEN = (2026, 1, 1, 0, 0, 0)
# Their files are missing in December 2025 too.
WITHOUT_FILES = ("btp", "greater-manchester", "metropolitan", "west-midlands", "west-yorkshire")
HOME_DISTRICTS = (*(f"E060000{n}" for n in (36, 37, 38, 39, 40, 41, 42, 60)), *(f"E07000{n}" for n in range(177, 182)))
NO_LOCATION = 0.025
FOREIGN_PLACES = 200  # One place in so many of a force's lies elsewhere.
# Chosen so that a force's month has half as many points as rows, and half a year 1.3 times as many as a month has rows.
POINTS_TO_A_MONTHS_ROWS, PLACE_SPREAD, POINT_SPREAD = 2.45, 0.9, 1.3

OUTCOMES = ("Unable to prosecute suspect", "Investigation complete; no suspect identified", "Status update unavailable",
            "Awaiting court outcome", "", "Local resolution", "Offender given a caution",
            "Further investigation is not in the public interest", "Formal action is not in the public interest",
            "Further action is not in the public interest", "Action to be taken by another organisation",
            "Suspect charged as part of another case")
# In thousands: of all records, then of the type's records by outcome.
TYPES = {
    "Anti-social behaviour": (160, (0, 0, 0, 0, 1000)),
    "Bicycle theft": (7, (105, 823, 32, 19, 11, 6, 1, 1, 1, 1)),
    "Burglary": (37, (132, 692, 94, 56, 18, 4, 1, 1, 0, 0, 1, 1)),
    "Criminal damage and arson": (82, (257, 547, 59, 50, 37, 27, 10, 3, 2, 3, 4, 1)),
    "Drugs": (38, (83, 138, 149, 181, 55, 313, 33, 17, 15, 11, 3)),
    "Other crime": (26, (322, 182, 216, 96, 33, 14, 4, 63, 10, 17, 42)),
    "Other theft": (66, (221, 650, 65, 14, 29, 12, 2, 3, 1, 1, 2)),
    "Possession of weapons": (11, (349, 89, 154, 233, 27, 54, 42, 19, 17, 8, 9)),
    "Public order": (65, (452, 287, 98, 100, 3, 29, 9, 8, 7, 3, 5)),
    "Robbery": (10, (295, 412, 131, 134, 12, 7, 3, 1, 1, 1, 2, 1)),
    "Shoplifting": (83, (131, 465, 56, 257, 25, 47, 4, 5, 4, 2, 1, 3)),
    "Theft from the person": (6, (217, 676, 67, 14, 8, 9, 3, 2, 2, 0, 2)),
    "Vehicle crime": (43, (117, 783, 49, 31, 12, 3, 1, 0, 1, 0, 1, 3)),
    "Violence and sexual offences": (366, (581, 125, 132, 60, 28, 25, 9, 6, 3, 3, 28)),
}
# End of a row, number of its type, whether records of the type have an id, share.
ENDINGS = [(f"{kind},{outcome},\n", number, kind != "Anti-social behaviour", share * part)
           for number, (kind, (share, parts)) in enumerate(TYPES.items()) for outcome, part in zip(OUTCOMES, parts)]

FIRSTS = ("Al Ash Bar Beck Birch Brad Burn Cal Clay Cold Corn Cran Dar Dun East Elm Fair Farn Fern Glen Gold Hale Haw Hazel "
          "Hol Kings Lang Lin Long Mar Mill Moor New Nor Oak Old Pen Red Rose Row Shel Sil South Stan Stone Thorn Up Wal West "
          "Whit Wood").split()
SECONDS = ("beck borough bourne bridge brook bury by church combe cote croft dale den field ford gate grove ham hill hurst "
           "land leigh ley low mere mont more ridge shaw side stead stock thorpe ton ville wald well wick win worth").split()
STREETS = "Road Street Avenue Close Lane Drive Way Court Gardens Crescent Place Grove Terrace Walk".split()
SPOTS = ("Parking Area", "Supermarket", "Shopping Area", "Petrol Station", "Sports/Recreation Area", "Nightclub", "Hospital",
         "Police Station", "Park/Open Space", "Theatre/Concert Hall", "Higher Educational Building", "Ffordd Glan-Môr", "")


class Place(typing.NamedTuple):
    code: str
    name: str
    longitude: float
    latitude: float
    reach: float


class Force(typing.NamedTuple):
    slug: str
    share: float
    points: list  # The part of a row from its longitude to its LSOA name; the last is the one without location.
    ranks: list  # Where in a file the point's rows stand: the number of its place.
    heights: list  # Shares of the points, added up.


def read(name):
    with open(HUB / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def months(count):
    """The first months that the hub bundles no figures for."""
    bundled = {row["month"] for row in read("figures/recorded-crime/coverage.csv")}
    numbers = itertools.count(FIRST_MONTH[0] * 12 + FIRST_MONTH[1] - 1)
    names = (f"{number // 12}-{number % 12 + 1:02}" for number in numbers)
    return list(itertools.islice((name for name in names if name not in bundled), count))


def invented_name(rng):
    return rng.choice(FIRSTS) + rng.choice(SECONDS)


def places_by_district(rng):
    """Every LSOA of 2021 with an invented name and centre, by district."""
    codes = {}
    for row in read("areas/lsoa.csv"):
        if row["vintage"] in ("", "2021"):
            codes.setdefault(row["district"], []).append(row["code"])
    districts = {}
    for number, (district, members) in enumerate(sorted(codes.items())):
        name, quote = invented_name(rng), ""
        if number % 150 == 0:
            name, quote = f"{name}, {invented_name(rng)} and {invented_name(rng)}", '"'
        west, south = rng.uniform(-4, 1), rng.uniform(51, 54.5)
        districts[district] = [Place(code, f"{quote}{name} {n // 5 + 1:03}{'ABCDE'[n % 5]}{quote}", west + rng.uniform(0, 0.4),
                                     south + rng.uniform(0, 0.2), 0.016) for n, code in enumerate(sorted(members))]
    return districts


def deal(districts, shares):
    """Gives each force whole districts in order of code, as many places as its share asks for."""
    queue = sorted(districts)
    left, share_left, homes = sum(map(len, districts.values())), sum(shares.values()), {}
    for slug, share in shares.items():
        homes[slug] = []
        while queue and (not homes[slug] or len(homes[slug]) < left * share / share_left):
            homes[slug] += districts[queue.pop(0)]
        left, share_left = left - len(homes[slug]), share_left - share
    return homes


def homes_of_forces(rng, shares):
    districts = places_by_district(rng)
    home = {code: places for code, places in districts.items() if code in HOME_DISTRICTS}
    wales = {code: places for code, places in districts.items() if code[0] == "W"}
    rest = {code: places for code, places in districts.items() if code not in home and code not in wales}
    welsh = {row["police_uk"] for row in read("areas/crosswalk.csv") if row["area"][:1] == "W"}
    english = set(shares) - welsh - {"thames-valley", "northern-ireland"}
    homes = {"thames-valley": sum(home.values(), []), "northern-ireland": [Place("", "", -7.6, 54.1, 1.8)],
             **deal(wales, {slug: shares[slug] for slug in sorted(welsh)}),
             **deal(rest, {slug: shares[slug] for slug in sorted(english)})}
    everywhere = sum(districts.values(), [])
    return {slug: sorted(places + rng.sample(everywhere, len(places) // FOREIGN_PLACES), key=lambda place: place.name)
            for slug, places in homes.items()}


def point_text(rng, place):
    street = rng.choice(SPOTS) if rng.random() < 0.1 else f"{invented_name(rng)} {rng.choice(STREETS)}"
    longitude, latitude = place.longitude + place.reach * rng.random(), place.latitude + place.reach * rng.random() / 2
    return f"{longitude:.6f},{latitude:.6f},On or near {street},{place.code},{place.name},"


def make_force(seed, slug, share, places):
    rng = random.Random(f"{seed} {slug}")
    count = max(len(places), round(POINTS_TO_A_MONTHS_ROWS * ROWS_A_MONTH * share))
    popular = [rng.lognormvariate(0, PLACE_SPREAD) for _ in places]
    ranks = [n * len(places) // count for n in range(count)] + [len(places)]
    points = [point_text(rng, places[rank]) for rank in ranks[:-1]] + [",,No Location,,,"]
    weights = [popular[rank] * rng.lognormvariate(0, POINT_SPREAD) for rank in ranks[:-1]]
    weights.append(sum(weights) * NO_LOCATION / (1 - NO_LOCATION))
    return Force(slug, share, points, ranks, list(itertools.accumulate(weights)))


def make_forces(seed):
    rng = random.Random(seed)
    slugs = sorted(row["police_uk"] for row in read("areas/crosswalk.csv") if row["police_uk"] not in WITHOUT_FILES)
    weights = {slug: {"city-of-london": 0.1, "thames-valley": 1.8}.get(slug, rng.uniform(0.4, 1.6)) for slug in slugs}
    shares = {slug: weight / sum(weights.values()) for slug, weight in weights.items()}
    homes = homes_of_forces(rng, shares)
    return [make_force(seed, slug, share, homes[slug]) for slug, share in shares.items()]


def split(total, shares):
    """Whole numbers in the proportion of shares that add up to total."""
    heights = list(itertools.accumulate(shares))
    edges = [0, *(round(total * height / heights[-1]) for height in heights)]
    return [high - low for low, high in itertools.pairwise(edges)]


def street_file(seed, force, month, rows):
    rng = random.Random(f"{seed} {force.slug} {month}")
    name = force.slug.replace("-", " ").title() + (" Police" if len(force.slug) % 2 else " Constabulary")
    middle = f",{month},{name},{name},"
    points = rng.choices(range(len(force.points)), cum_weights=force.heights, k=rows)
    endings = rng.choices(ENDINGS, cum_weights=ENDING_HEIGHTS, k=rows)
    ids = rng.randbytes(32 * rows).hex()
    keys = [force.ranks[point] * 16 + ending[1] for point, ending in zip(points, endings)]
    lines = [f"{ids[64 * n:64 * n + 64] if endings[n][2] else ''}{middle}{force.points[points[n]]}{endings[n][0]}"
             for n in sorted(range(rows), key=keys.__getitem__)]
    return (HEADER + "".join(lines)).encode()


ENDING_HEIGHTS = list(itertools.accumulate(ending[3] for ending in ENDINGS))
FORCES = []  # Filled before the processes that write the zips are forked.


def write_zip(task):
    """Writes one zip; returns the bytes of its files and its own."""
    path, seed, rows_of_months = task
    size = 0
    with zipfile.ZipFile(path, "w") as archive:
        for month, rows in rows_of_months:
            for force, count in zip(FORCES, split(rows, [force.share for force in FORCES])):
                entry = zipfile.ZipInfo(f"{month}/{month}-{force.slug}-street.csv", WRITTEN)
                entry.create_system, entry.external_attr = 3, 0o644 << 16
                content = street_file(seed, force, month, count)
                archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 6)
                size += len(content)
    return size, path.stat().st_size


def tasks(arguments):
    names = months(max(1, round(arguments.rows / ROWS_A_MONTH)))
    work = list(zip(names, split(arguments.rows, [1] * len(names))))
    sizes = split(len(work), [1] * min(arguments.zips or len(work), len(work)))
    parts = [work[end - size:end] for size, end in zip(sizes, itertools.accumulate(sizes))]
    return [(arguments.out / f"{part[-1][0]}.zip", arguments.seed, part) for part in parts]


def main():
    parser = argparse.ArgumentParser(description="Makes an invented archive of street files.")
    parser.add_argument("--rows", type=int, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True, help="an empty folder, or one to be made")
    parser.add_argument("--zips", type=int, help="default: one a month, which is also the most")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if arguments.rows < 1 or arguments.zips is not None and arguments.zips < 1:
        parser.error("--rows and --zips start at 1")
    arguments.out.mkdir(parents=True, exist_ok=True)
    if any(arguments.out.iterdir()):
        parser.error(f"{arguments.out} is not empty")
    began = time.monotonic()
    FORCES.extend(make_forces(arguments.seed))
    work = tasks(arguments)
    with multiprocessing.get_context("fork").Pool(2) as pool:
        done = pool.map(write_zip, work, chunksize=1)
    plain, packed = (sum(sizes) / 1e6 for sizes in zip(*done))
    print(f"{arguments.rows:,} rows of {sum(len(part) for _, _, part in work)} months in {len(work)} zips: "
          f"{plain:,.1f} MB of CSV in {packed:,.1f} MB ({packed / plain:.3f}), {time.monotonic() - began:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
