#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compiles sources and headers one by one, each by itself: what a build of many sources together would hide is a forgotten include.

A header that has a source of its name is shown by that source, which includes it first. Without --all a seventh is compiled, another with
each commit. Prints each failure, closes with "N passed, N failed", and exits 1 when there is a failure.
"""

import argparse
import json
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TURNS = 7


def layer_of(path):
    """src/query/findings/change.cpp is of query."""
    return path.relative_to(ROOT / "src").parts[0]


def units():
    """Every source of src, and every header that has none."""
    sources = sorted((ROOT / "src").rglob("*.cpp"))
    headers = sorted(path for path in (ROOT / "src").rglob("*.hpp") if not path.with_suffix(".cpp").exists())
    return [*sources, *headers]


def flags_by_layer(build):
    """Layer -> how the build compiles a source of it, without the file and its output."""
    flags = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        words = shlex.split(entry["command"])
        object_file = words[words.index("-o") + 1]
        target = object_file.removeprefix("CMakeFiles/").split(".dir/")[0]
        layer = "app" if target == "crimehub" else target.removeprefix("hub_")
        if layer not in flags:
            start = next(at for at, word in enumerate(words) if Path(word).name.startswith(("g++", "clang++", "c++")))
            flags[layer] = (entry["directory"], words[start:words.index("-o")])
    return flags


def failure_of(unit, flags):
    """What the compiler says of it; nothing when it compiles."""
    folder, command = flags[layer_of(unit)]
    # A header as its own source would be told off for its #pragma once.
    text = f'#include "{unit.relative_to(ROOT / "src")}"\n'
    done = subprocess.run([*command, "-fsyntax-only", "-x", "c++", "-"], cwd=folder, input=text, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else f"{unit.relative_to(ROOT)}:\n{done.stderr[:3000]}"


def turn_of_commit():
    commits = subprocess.run(["git", "rev-list", "--count", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    return int(commits or 0) % TURNS


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--build", type=Path, default=ROOT / "build/dev", help="a configured build, whose flags are used")
    options.add_argument("--all", action="store_true", help="every one, not a seventh")
    options = options.parse_args()
    turn = turn_of_commit()
    chosen = [unit for at, unit in enumerate(units()) if options.all or at % TURNS == turn]
    flags = flags_by_layer(options.build)
    with ThreadPoolExecutor(2) as workers:
        failures = [text for text in workers.map(lambda unit: failure_of(unit, flags), chosen) if text]
    print("\n".join(failures))
    print(f"{len(chosen) - len(failures)} passed, {len(failures)} failed")
    return 1 if failures or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
