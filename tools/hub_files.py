# SPDX-License-Identifier: Apache-2.0
"""What the scripts that make a hub share: reading tables, writing CSV and outlines to the byte, saving or comparing files."""

import csv
import gzip
import io
import json
import sys
from pathlib import Path


def require(condition, message):
    """Stops the script when a figure is not what it must be."""
    if not condition:
        sys.exit(f"{Path(sys.argv[0]).stem}: {message}")


def read_rows(path):
    """The rows of a CSV file, gzipped or not, as dicts."""
    opened = gzip.open(path, "rt", encoding="utf-8-sig", newline="") if path.suffix == ".gz" else open(
        path, encoding="utf-8-sig", newline="")
    with opened as text:
        return list(csv.DictReader(text))


def csv_bytes(header, rows):
    """A CSV file: quotes only where needed, LF line ends, UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")


def geojson_bytes(outlines):
    """A FeatureCollection, one feature a line: `outlines` are (code, geometry type, coordinates)."""
    lines = ",\n".join(json.dumps({"type": "Feature", "properties": {"code": code},
                                   "geometry": {"type": kind, "coordinates": coordinates}}, separators=(",", ":"))
                       for code, kind, coordinates in outlines)
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'.encode("utf-8")


def save(folder, files, check):
    """Writes the files, or with `check` names those that differ. Returns the exit code."""
    differing = [name for name, content in sorted(files.items())
                 if not (folder / name).is_file() or (folder / name).read_bytes() != content]
    if check:
        for name in differing:
            print(f"{folder.as_posix()}/{name} differs")
        return 1 if differing else 0
    for name in differing:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(files[name])
    return 0
