#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks what the folders promise: who includes whom, where third-party headers live, how large files and functions are.

The allowed layers are read from the hub_layer lines of CMakeLists.txt, so build and check cannot disagree. Prints one line a finding,
such as "src/domain/month.cpp:2: domain may not include web", then a count; exits 1 when there is any. With --figures it prints how the
lines of src are spread too.
"""
import collections
import pathlib
import re
import statistics
import sys

import defined_types
import source_shape

ROOT = pathlib.Path(__file__).resolve().parent.parent
LAYER_LINE = re.compile(r"^hub_layer\((\w+)(?:\s+USES ([\w ]+?))?(?:\s+LIBS .*)?\)", re.M)
INCLUDE = re.compile(r'^\s*#include\s+["<]([^">]+)[">]')

# A third-party header (by its beginning) and the files that may include it (by their beginning).
HOMES = {
    "duckdb.h": ["src/store/duckdb_handles.hpp"],
    "boost/asio": ["src/web/socket_server.cpp", "src/web/http_text.cpp"],
    "boost/beast/core": ["src/web/socket_server.cpp"],
    "boost/beast/http": ["src/web/http_text.cpp"],
    "boost/json": ["src/sources/", "src/store/"],
    "boost/math": ["src/stats/"],
    "boost/unordered": ["src/sources/police_uk/", "src/build/street_dimensions", "src/store/appender.cpp"],
    "libdeflate.h": ["src/sources/archives/zip_archive.cpp"],
    "expat.h": ["src/sources/workbooks/xml_events.cpp"],
    "toml++": ["src/build/toml_table"],
    "CLI/": ["src/app/"],
    "openssl/": ["src/base/digest.cpp"],
    "unicode/": ["src/query/folding.cpp", "src/render/template.cpp"],
    "brotli/": ["src/web/compression.cpp"],
    "zlib.h": ["src/web/compression.cpp"],
    "embedded/sql.hpp": ["src/store/sql.cpp"],
    "embedded/assets.hpp": ["src/web/assets.cpp"],
    "embedded/languages.hpp": ["src/render/language.cpp"],
    "md4c.h": ["src/render/prose.cpp"],
}
# Where figures are gathered and counted, and nothing else is worked out.
COUNTING_ONLY = ("src/facts/", "src/query/findings/")
ARITHMETIC = re.compile(r"\b(double|float)\b(?!>)|\S [*/%] \S|\bround_\w+\(")
# In a page's folder, by the name of the file, whose headers a file may not include.
PAGE_FORBIDS = {"question": {"render"}, "page": {"query"}, "json": {"query"}, "csv": {"query"}, "writers": {"query"}, "words": {"query"},
                "facts": {"query", "render"}}
# The page's own headers that include them.
PAGE_HEADERS = {"render": ("writers.hpp", "words.hpp", "route.hpp", "parameters.hpp"), "query": ("question.hpp", "route.hpp", "parameters.hpp")}
# Pages that are made of others: of those a page includes facts.hpp and question.hpp, and nothing else.
PAGES_OF_PAGES = {
    ("home", "area"): "the home page begins with the cards of the home area",
    ("home", "response"): "the home page ends with the two figures of the response page",
}
PAGE_FILES = ("facts.hpp", "question.cpp", "question.hpp", "page.cpp", "writers.hpp", "route.cpp", "route.hpp")
PAGE_LINE = re.compile(r"^  PAGE\((\w+)\)", re.M)
LINE_LIMITS = {".hpp": 300, ".cpp": 400, ".sql": 100, ".css": 400, ".mjs": 250, ".py": 400}
TEST_LIMIT = 600
MAIN_LIMIT = 80
FUNCTION_LINES = 60
FUNCTION_PARAMETERS = 6
FUNCTION_NESTING = 4
# Of all files of src together.
MEDIAN_LINES = 60
LAYER_SHARE = 25  # percent of the lines of src
PAGE_FOLDER_LINES = 600
# What is over a limit all the same, each with its reason: a file outside src, or "file function". One that no longer is must go from here.
ALLOWED = {
    "bench/soak.py": "one measurement, read from top to bottom: load, misbehaving clients, figures",
    "tools/compile_figures.py": "one compilation from the publishers' files, kept as it was run for the published figures",
    "tools/make_example_town.py": "most of it is the invented town's tables, which are data",
    "src/verify/windows.cpp windows_of": "areas, measures and three windows inside each other are the second path's whole plan",
}


def layers_of(cmake_text):
    """Layer → every layer below it."""
    direct = {name: (uses or "").split() for name, uses in LAYER_LINE.findall(cmake_text)}
    direct["app"] = list(direct)

    def below(name):
        found = set(direct[name])
        for lower in direct[name]:
            found |= below(lower)
        return found

    return {name: below(name) for name in direct}


def include_findings(path, lines, allowed):
    layer = path.parts[1]
    for number, line in enumerate(lines, 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        target = match.group(1)
        first = target.split("/")[0]
        if first in allowed and first != layer and first not in allowed[layer]:
            yield f"{path}:{number}: {layer} may not include {first}"
        for prefix, homes in HOMES.items():
            if target.startswith(prefix) and not any(str(path).startswith(home) for home in homes):
                yield f"{path}:{number}: {prefix} belongs to {', '.join(homes)}"


def page_findings(path, lines):
    """In src/pages/<name>/: a question never writes, a writer never asks, a page is its own unless it is made of another."""
    if path.parts[:2] != ("src", "pages") or len(path.parts) != 4:
        return
    page, forbidden = path.parts[2], PAGE_FORBIDS.get(path.stem, set())
    for number, line in enumerate(lines, 1):
        parts = match.group(1).split("/") if (match := INCLUDE.match(line)) else [""]
        if parts[0] in forbidden:
            yield f"{path}:{number}: {path.name} of a page may not include {parts[0]}"
        if parts[0] != "pages" or len(parts) != 3:
            continue
        if parts[1] == page:
            if parts[2] in {header for layer in forbidden for header in PAGE_HEADERS[layer]}:
                yield f"{path}:{number}: {path.name} of a page may not include {parts[2]}"
        elif (page, parts[1]) not in PAGES_OF_PAGES or parts[2] not in ("facts.hpp", "question.hpp"):
            yield f"{path}:{number}: the page {page} may not include {'/'.join(parts[1:])}"


def page_list_findings(list_text, folders):
    """`folders`: the name of each folder of src/pages and its files. Each has what a page has, and a line in the list."""
    listed = PAGE_LINE.findall(list_text)
    for name in sorted(set(listed) ^ set(folders)):
        yield f"src/pages/{name}: " + ("no such folder, but a line in src/pages/pages.hpp" if name in listed else "no line in src/pages/pages.hpp")
    for name in sorted({name for name in listed if listed.count(name) > 1}):
        yield f"src/pages/{name}: two lines in src/pages/pages.hpp"
    for name, files in sorted(folders.items()):
        for missing in sorted(set(PAGE_FILES) - set(files)):
            yield f"src/pages/{name}: no {missing}"


def arithmetic_findings(path, lines):
    """Findings gather and add whole numbers; a ratio, a score or a rounding is a function of stats."""
    if not str(path).startswith(COUNTING_ONLY):
        return
    for number, line in enumerate(lines, 1):
        code = re.sub(r'"(?:[^"\\]|\\.)*"', '""', line).split("//")[0]
        if match := ARITHMETIC.search(code):
            yield f"{path}:{number}: {match.group().strip()} is arithmetic, which belongs to stats"


def own_header_findings(path, lines):
    """A header is shown to compile alone by the source of its name, which includes it first; headers without one get a unit of their own."""
    header = path.with_suffix(".hpp")
    if path.suffix != ".cpp" or not (ROOT / header).is_file():
        return
    wanted = header.relative_to("src").as_posix()
    number, first = next(((n, match.group(1)) for n, line in enumerate(lines, 1) if (match := INCLUDE.match(line))), (1, "nothing"))
    if first != wanted:
        yield f"{path}:{number}: includes {first} first, expected its own header {wanted}"


def shape_findings(path, lines):
    for function in source_shape.functions_of("\n".join(lines) + "\n"):
        kind, key = ("lambda", "lambda") if function.name == "[" else ("function", function.name)
        for found, most, unit in ((function.lines, FUNCTION_LINES, "lines"), (function.parameters, FUNCTION_PARAMETERS, "parameters"),
                                  (function.nesting, FUNCTION_NESTING, "levels of nesting")):
            if found > most:
                yield f"{path} {key}", f"{path}:{function.line}: a {kind} of {found} {unit}, at most {most}: {function.name}"


def size_findings(path, lines):
    limit = LINE_LIMITS.get(path.suffix)
    if path.parts[0] == "tests":
        limit = TEST_LIMIT
    if path.name == "main.cpp":
        limit = MAIN_LIMIT
    if limit and len(lines) > limit:
        yield str(path), f"{path}:{limit + 1}: {len(lines)} lines, at most {limit}"


def unless_allowed(found, allowed, used):
    """The findings that no entry of `allowed` excuses; those that do are noted in `used`."""
    for key, finding in found:
        if key in allowed:
            used.add(key)
        else:
            yield finding


class Spread:
    """How the lines of src are spread over files, layers and the folders of pages."""

    def __init__(self):
        self.files = {}

    def add(self, path, lines):
        self.files[path] = len(lines)

    def shares(self):
        layers = collections.Counter()
        for path, lines in self.files.items():
            layers[path.parts[1]] += lines
        return {layer: 100 * lines / layers.total() for layer, lines in layers.most_common()}

    def page_folders(self):
        pages = collections.Counter()
        for path, lines in self.files.items():
            if path.parts[1] == "pages" and len(path.parts) > 3:
                pages["/".join(path.parts[:3])] += lines
        return dict(pages.most_common())

    def median(self):
        return statistics.median(self.files.values())

    def longest(self):
        return max(self.files, key=self.files.get)

    def findings(self):
        if self.median() > MEDIAN_LINES:
            yield f"src: the median file has {self.median():g} lines, at most {MEDIAN_LINES}"
        for layer, share in self.shares().items():
            if share > LAYER_SHARE:
                yield f"src/{layer}: {share:.1f} % of the lines of src, at most {LAYER_SHARE} %"
        for folder, lines in self.page_folders().items():
            if lines > PAGE_FOLDER_LINES:
                yield f"{folder}: {lines} lines, at most {PAGE_FOLDER_LINES}"

    def lines(self):
        yield f"{len(self.files)} files, {sum(self.files.values()):,} lines; median {self.median():g}, longest {self.files[self.longest()]} ({self.longest()})"
        for layer, share in self.shares().items():
            yield f"  {share:4.1f} %  src/{layer}"
        for folder, lines in self.page_folders().items():
            yield f"  {lines:4}    {folder}"


def licence_findings(path, lines):
    if path.suffix in {".cpp", ".hpp", ".py", ".mjs", ".css"} and not any("SPDX-License-Identifier: Apache-2.0" in line for line in lines[:3]):
        yield f"{path}: no SPDX line at the top"


def looked_at():
    """Every file that is checked, as (path, lines)."""
    for folder in ("src", "sql", "web", "tests", "tools", "cmake", "bench"):
        for full in sorted((ROOT / folder).rglob("*")):
            if "node_modules" not in full.parts and full.is_file() and full.suffix in {".cpp", ".hpp", ".sql", ".css", ".mjs", ".py"}:
                yield full.relative_to(ROOT), full.read_text().split("\n")[:-1]


def findings(spread):
    allowed = layers_of((ROOT / "CMakeLists.txt").read_text())
    folders = {path.name for path in (ROOT / "src").iterdir() if path.is_dir()}
    for missing in sorted(folders ^ set(allowed)):
        yield f"src/{missing}: CMakeLists.txt and src/ do not name the same layers"
    pages = ROOT / "src" / "pages"
    yield from page_list_findings((pages / "pages.hpp").read_text(), {each.name: [file.name for file in each.iterdir()]
                                                                     for each in pages.iterdir() if each.is_dir()})
    used = set()
    defined = defined_types.DefinedOnce()
    for path, lines in looked_at():
        yield from unless_allowed(size_findings(path, lines), {} if path.parts[0] == "src" else ALLOWED, used)
        yield from licence_findings(path, lines)
        if path.suffix in {".cpp", ".hpp"}:
            yield from defined.findings(path, lines)
        if path.parts[0] == "src":
            spread.add(path, lines)
            yield from include_findings(path, lines, allowed)
            yield from page_findings(path, lines)
            yield from arithmetic_findings(path, lines)
            yield from own_header_findings(path, lines)
            yield from unless_allowed(shape_findings(path, lines), ALLOWED, used)
    yield from spread.findings()
    for key in sorted(set(ALLOWED) - used):
        yield f"tools/check_layers.py: ALLOWED excuses {key}, which is within its limit"


if __name__ == "__main__":
    source = Spread()
    found = list(findings(source))
    if "--figures" in sys.argv:
        print("\n".join(source.lines()))
    print("\n".join(found + [f"layer and size check: {len(found)} findings"]))
    sys.exit(1 if found else 0)
