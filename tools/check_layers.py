#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks what the folders promise: who includes whom, where third-party headers live, how large files and functions are.

The allowed layers are read from the hub_layer lines of CMakeLists.txt, so build and check cannot disagree. Prints one line a finding,
such as "src/domain/month.cpp:2: domain may not include web", then a count; exits 1 when there is any.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LAYER_LINE = re.compile(r"^hub_layer\((\w+)(?:\s+USES ([\w ]+?))?(?:\s+LIBS .*)?\)", re.M)
INCLUDE = re.compile(r'^\s*#include\s+["<]([^">]+)[">]')

# A third-party header (by its beginning) and the files that may include it (by their beginning).
HOMES = {
    "duckdb.h": ["src/store/database.cpp"],
    "boost/asio": ["src/web/socket_server.cpp", "src/web/http_text.cpp"],
    "boost/beast/core": ["src/web/socket_server.cpp"],
    "boost/beast/http": ["src/web/http_text.cpp"],
    "boost/json": ["src/sources/", "src/store/"],
    "boost/math": ["src/stats/"],
    "boost/unordered": ["src/sources/police_uk/", "src/build/street_dimensions"],
    "libdeflate.h": ["src/sources/archives/zip_archive.cpp"],
    "toml++": ["src/build/toml_table"],
    "CLI/": ["src/app/"],
    "openssl/": ["src/base/digest.cpp"],
    "unicode/": ["src/query/folding.cpp", "src/render/language.cpp"],
    "brotli/": ["src/web/compression.cpp"],
    "zlib.h": ["src/web/compression.cpp"],
    "embedded/sql.hpp": ["src/store/sql.cpp"],
    "embedded/assets.hpp": ["src/web/assets.cpp"],
    "embedded/languages.hpp": ["src/render/language.cpp"],
}
# Where figures are gathered and counted, and nothing else is worked out.
COUNTING_ONLY = ("src/facts/", "src/query/findings/")
ARITHMETIC = re.compile(r"\b(double|float)\b(?!>)|\S [*/%] \S|\bround_\w+\(")
LINE_LIMITS = {".hpp": 300, ".cpp": 500, ".sql": 100, ".css": 400, ".mjs": 250}
TEST_LIMIT = 600
MAIN_LIMIT = 80
FUNCTION_LINES = 60
FUNCTION_PARAMETERS = 6
# Files over a limit, each with its reason.
ALLOWED = {}


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


def arithmetic_findings(path, lines):
    """Findings gather and add whole numbers; a ratio, a score or a rounding is a function of stats."""
    if not str(path).startswith(COUNTING_ONLY):
        return
    for number, line in enumerate(lines, 1):
        code = re.sub(r'"(?:[^"\\]|\\.)*"', '""', line).split("//")[0]
        if match := ARITHMETIC.search(code):
            yield f"{path}:{number}: {match.group().strip()} is arithmetic, which belongs to stats"


def function_findings(path, lines):
    """Functions by layout, which clang-format fixes: they begin on a line ending in "{" and end at "}" with the same indentation."""
    for start, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        opens = line.rstrip().endswith("{") and ")" in line and indent in (0, 2)
        if not opens or line.lstrip().startswith(("if", "for", "while", "switch", "}", "namespace", "struct", "class", "//")):
            continue
        closing = " " * indent + "}"
        end = next((i for i in range(start + 1, len(lines)) if lines[i].rstrip() in (closing, closing + ";")), start)
        if end - start + 1 > FUNCTION_LINES:
            yield f"{path}:{start + 1}: a function of {end - start + 1} lines, at most {FUNCTION_LINES}"
        signature = line[line.find("(") + 1:line.rfind(")")]
        flat = re.sub(r"<[^<>]*>|\([^()]*\)|\{[^{}]*\}", "", re.sub(r"<[^<>]*>", "", signature))
        if indent == 0 and flat.count(",") + 1 > FUNCTION_PARAMETERS:
            yield f"{path}:{start + 1}: a function of {flat.count(',') + 1} parameters, at most {FUNCTION_PARAMETERS}"


def size_findings(path, lines):
    limit = LINE_LIMITS.get(path.suffix)
    if path.parts[0] == "tests":
        limit = TEST_LIMIT
    if path.name == "main.cpp":
        limit = MAIN_LIMIT
    if limit and len(lines) > limit and str(path) not in ALLOWED:
        yield f"{path}: {len(lines)} lines, at most {limit}"


def licence_findings(path, lines):
    if path.suffix in {".cpp", ".hpp", ".py", ".mjs", ".css"} and not any("SPDX-License-Identifier: Apache-2.0" in line for line in lines[:3]):
        yield f"{path}: no SPDX line at the top"


def findings():
    allowed = layers_of((ROOT / "CMakeLists.txt").read_text())
    folders = {path.name for path in (ROOT / "src").iterdir() if path.is_dir()}
    for missing in sorted(folders ^ set(allowed)):
        yield f"src/{missing}: CMakeLists.txt and src/ do not name the same layers"
    for folder in ("src", "sql", "web", "tests", "tools", "cmake", "bench"):
        for full in sorted((ROOT / folder).rglob("*")):
            if "node_modules" in full.parts or not full.is_file() or full.suffix not in {".cpp", ".hpp", ".sql", ".css", ".mjs", ".py"}:
                continue
            path = full.relative_to(ROOT)
            lines = full.read_text().split("\n")[:-1]
            yield from size_findings(path, lines)
            yield from licence_findings(path, lines)
            if folder == "src":
                yield from include_findings(path, lines, allowed)
                yield from arithmetic_findings(path, lines)
                yield from function_findings(path, lines)


if __name__ == "__main__":
    found = list(findings())
    print("\n".join(found + [f"layer and size check: {len(found)} findings"]))
    sys.exit(1 if found else 0)
