#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures a build from street files against unpacking the same zips: bench/import_bench.py [--record]

bench/import_bench.py [--data PATH... | --rows N] [--repeat 3] [--record]

Without --data it reads ../shared/data/police_uk/all-forces when that is there, otherwise an archive that bench/make_archive.py
invents; --rows asks for the invented one. In one run and in turns: bsdtar writes every zip's contents to /dev/null, and
crimehub builds the hub of Thames Valley on 2 threads into a fresh folder, with all the zips, with the first only and without.
Times are medians of --repeat after a warm-up of each; memory is the largest of all builds. The ratio to bsdtar fails only
beyond 1.7 times its budget and the growth of memory beyond 1.3 times, because machines are shared; the others fail at the
budget. Where others use the machine too, the ratio of processor seconds says more than that of the clock. --record writes bench/import_baseline.json. Exits 1 when a budget is missed. CRIMEHUB names another binary than build/release/crimehub.
"""
import argparse
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import typing

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = pathlib.Path(os.environ.get("CRIMEHUB", ROOT / "build/release/crimehub"))
PUBLISHED = ROOT.parent / "shared/data/police_uk/all-forces"


class Budget(typing.NamedTuple):
    must: float
    goal: float
    unit: str
    factor: float  # What the budget may be exceeded by before it fails.


BUDGETS = {
    "build with street files / bsdtar": Budget(3.0, 1.25, "", 1.7),
    "peak memory of the build": Budget(700.0, 700.0, "MB", 1),
    # Two peaks of allocators on a shared machine, and threads with heaps of their own (docs/adr/0044-counts-as-words.md): 1.20 to 1.25 are seen.
    "peak memory / that with the first zip only": Budget(1.10, 1.10, "", 1.3),
    "release / zips": Budget(1.2, 0.85, "", 1),
}
UNITS = {"bsdtar": "s", "build with street files": "s", "build without street files": "s",
         "processor seconds of the build / bsdtar": "", "rows": "", "rows a second": "",
         "zips": "MB", "release": "MB", "peak memory with the first zip only": "MB"}


class Failed(Exception):
    """What stops the measuring, in words."""


class Ran(typing.NamedTuple):
    seconds: float
    peak_mb: float
    cpu: float  # Seconds of all processors.


def run_measured(*command):
    """Runs a command to its end. The peak is the command's own as long as it is above this process's, which a fork inherits."""
    with tempfile.TemporaryFile() as errors:
        began = time.monotonic()
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            said = errors.read().decode(errors="replace").strip().splitlines()[-5:]
            raise Failed("\n".join([f"{pathlib.Path(command[0]).name} ended with {process.returncode}", *said]))
    return Ran(seconds, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime)


def unpack(zips):
    """Seconds that bsdtar needs for all zips, by the clock and of the processor."""
    ran = [run_measured("bsdtar", "-xOf", path) for path in zips]
    return sum(each.seconds for each in ran), sum(each.cpu for each in ran)


def build(zips, inspect=None):
    """Builds into a fresh folder; inspect gets the release before it is removed."""
    with tempfile.TemporaryDirectory(prefix="crimehub-import-") as releases:
        ran = run_measured(BINARY, "build", "hubs/thames-valley", "--threads", "2", "--releases", releases,
                           *(["--data", *zips] if zips else []))
        return ran, inspect(pathlib.Path(releases, "current")) if inspect else None


def inspect_release(release):
    """Rows of street files, and bytes of the database."""
    sources = json.loads((release / "manifest.json").read_text())["sources"]
    rows = sum(source["rows"] for source in sources if source["path"].endswith("-street.csv"))
    if rows == 0:
        raise Failed("the release names no rows of street files")
    return rows, (release / "hub.duckdb").stat().st_size


def measure(zips, repeat=3):
    """All figures by name; bench/run may call this."""
    if not shutil.which("bsdtar"):
        raise Failed("bsdtar is missing: apt-get install libarchive-tools")
    if not os.access(BINARY, os.X_OK):
        raise Failed("build/release/crimehub is missing: CONTRIBUTING.md says how to build it")
    unpack(zips)
    warm, (rows, release) = build(zips, inspect_release)
    unpacked, cpu_ratios, built, plain, peaks, first_peaks = [], [], [], [], [warm.peak_mb], [build(zips[:1])[0].peak_mb]
    for _ in range(repeat):
        unpack_seconds, unpack_cpu = unpack(zips)
        unpacked.append(unpack_seconds)
        ran = build(zips)[0]
        built.append(ran.seconds)
        cpu_ratios.append(ran.cpu / unpack_cpu)
        peaks.append(ran.peak_mb)
        first_peaks.append(build(zips[:1])[0].peak_mb)
        plain.append(build([])[0].seconds)
    bsdtar, seconds, size = statistics.median(unpacked), statistics.median(built), sum(path.stat().st_size for path in zips)
    return {
        "build with street files / bsdtar": seconds / bsdtar,
        "peak memory of the build": max(peaks),
        "peak memory / that with the first zip only": max(peaks) / max(first_peaks),
        "release / zips": release / size,
        "bsdtar": bsdtar,
        "build with street files": seconds,
        "processor seconds of the build / bsdtar": statistics.median(cpu_ratios),
        "build without street files": statistics.median(plain),
        "rows": rows,
        "rows a second": rows / seconds,
        "zips": size / 1e6,
        "release": release / 1e6,
        "peak memory with the first zip only": max(first_peaks),
    }


def report(figures):
    """Prints a line a figure; returns how many missed their budget."""
    missed = 0
    for name, (must, goal, unit, factor) in BUDGETS.items():
        value = figures[name]
        verdict = "ok" if value <= must else "over budget" if value <= must * factor else "FAILED"
        missed += verdict == "FAILED"
        aim = "" if goal == must else f" goal {goal:g}{', reached' if value <= goal else ''}"
        print(f"{name:45} {value:12,.3f} {unit:3} budget {must:g} {unit}{aim}  {verdict}")
    for name, unit in UNITS.items():
        print(f"{name:45} {figures[name]:12,.{0 if name.startswith('rows') else 3}f} {unit}".rstrip())
    return missed


def record(figures, count, origin):
    entry = {"machine": f"{platform.machine()}, {os.cpu_count()} cores", "date": time.strftime("%Y-%m-%d"),
             "data": f"{count} zips, {origin}", "figures": {name: round(value, 3) for name, value in figures.items()}}
    (ROOT / "bench/import_baseline.json").write_text(json.dumps(entry, indent=2) + "\n")


def zips_of(paths):
    """The zips that paths name: each a zip or a folder of zips."""
    zips = [part for path in paths for part in (sorted(path.glob("*.zip")) if path.is_dir() else [path])]
    missing = [path for path in zips if not path.is_file() or path.suffix != ".zip"]
    if missing:
        raise Failed(f"{missing[0]} is not a zip")
    if not zips:
        raise Failed("there are no zips in the folders given")
    return [path.resolve() for path in zips]


def invent(rows, folder):
    """An invented archive. Made by a process of its own: this one stays small, see run_measured."""
    subprocess.run([sys.executable, ROOT / "bench/make_archive.py", "--rows", str(rows), "--out", folder], check=True)
    return sorted(folder.glob("*.zip"))


def measure_what_was_asked(arguments):
    """Figures, number of zips, where they come from."""
    paths = arguments.data or ([PUBLISHED] if PUBLISHED.is_dir() and not arguments.rows else [])
    if paths:
        zips = zips_of(paths)
        return measure(zips, arguments.repeat), len(zips), "given" if arguments.data else "published by data.police.uk"
    with tempfile.TemporaryDirectory(prefix="crimehub-archive-") as folder:
        zips = invent(arguments.rows or 1_000_000, pathlib.Path(folder, "archive"))
        return measure(zips, arguments.repeat), len(zips), "invented by bench/make_archive.py"


def main():
    parser = argparse.ArgumentParser(description="Measures a build from street files against unpacking the same zips.")
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--data", type=pathlib.Path, nargs="+", metavar="PATH", help="zips, or folders of zips")
    source.add_argument("--rows", type=int, help="of an invented archive; 1,000,000 when there is no other")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--record", action="store_true", help="write bench/import_baseline.json")
    arguments = parser.parse_args()
    if arguments.repeat < 1 or arguments.rows is not None and arguments.rows < 1:
        parser.error("--repeat and --rows start at 1")
    try:
        figures, count, origin = measure_what_was_asked(arguments)
    except Failed as problem:
        print(f"import_bench: {problem}", file=sys.stderr)
        return 1
    missed = report(figures)
    if arguments.record:
        record(figures, count, origin)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
