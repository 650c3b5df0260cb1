#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes what a hub needs to find places: postcodes.csv, places.csv, names.csv and replaced.csv of its areas/.

Reads a folder of downloads (--data) and the areas.csv and small_areas.csv of the hub (--hub), which compile_figures.py makes.
Another hub's places come from the same files, once the downloads hold its postcodes, its outlines and its list of places
under the hub's name. The same input gives the same bytes: sorted by byte order, LF line ends, UTF-8, no dates of the run.
--check writes nothing, names each file that would differ, and exits 1 when there is one.
"""

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True
from former_councils import replaced_file  # noqa: E402
from hub_files import read_rows, save  # noqa: E402
from place_names import names_file, places_file  # noqa: E402
from postcode_groups import postcode_file  # noqa: E402


def place_files(data, hub):
    """The four files."""
    areas = {row["code"]: row for row in read_rows(hub / "areas/areas.csv")}
    small_areas = read_rows(hub / "areas/small_areas.csv")
    small = {row["code"]: row for row in small_areas}
    places = read_rows(data / f"places/{hub.name}-places.csv")
    return {
        "areas/names.csv": names_file(data, areas, small, places),
        "areas/places.csv": places_file(data, hub, areas, small, places),
        "areas/postcodes.csv": postcode_file(data, hub, small_areas),
        "areas/replaced.csv": replaced_file(data, areas),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of downloads")
    parser.add_argument("--hub", type=Path, default=Path(__file__).resolve().parent.parent / "hubs/thames-valley")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args()
    return save(options.hub, place_files(options.data, options.hub), options.check)


if __name__ == "__main__":
    sys.exit(main())
