# SPDX-License-Identifier: Apache-2.0
"""Makes the header embedded/words.hpp from a language file: one struct a key, one typed field a value that its template names, so that a key
or a value that does not exist does not compile. Fields stand in the order of the alphabet: a template may be worded anew without a change to
C++.  words.py LANGUAGE_FILE HEADER TABLE"""
import pathlib
import re
import sys

from embed import write_if_changed

TYPES = {"text": "Text", "select": "Choice", "plural": "Number", "selectordinal": "Number"}
STRENGTH = ["text", "select", "selectordinal", "plural"]
RESERVED = set("short long int for if else new default case this and or not".split())


class Fault(Exception):
    pass


def values_of(template):
    """{name: kind}, the strongest kind where the template names one twice."""
    found = {}
    at = 0

    def message():
        nonlocal at
        while at < len(template) and template[at] != "}":
            at += 1
            if template[at - 1] == "{":
                argument()

    def argument():
        nonlocal at
        match = re.compile(r"\s*(\w+)\s*(?:,\s*(\w+)\s*,)?").match(template, at)
        if not match or (match[2] or "text") not in TYPES:
            raise Fault(f"expected a value at {at}")
        name, kind = match[1], match[2] or "text"
        if STRENGTH.index(kind) >= STRENGTH.index(found.get(name, "text")):
            found[name] = kind
        at = match.end()
        while at < len(template) and template[at] != "}":
            at += 1
            if template[at - 1] == "{":
                message()
                at += 1  # the case's end
        at += 1  # the argument's end

    message()
    if at != len(template):
        raise Fault(f"a brace too many at {at}")
    return found


def read(path):
    entries = {}
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        key, equals, template = line.partition(" = ")
        where = f"{path}:{number}"
        if not equals or not re.fullmatch(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*", key):
            raise Fault(f'{where}: found "{line[:60]}", expected "key = template" with a key such as home.areas')
        name = key.replace(".", "_")
        if name in entries:
            raise Fault(f"{where}: {key} stands twice (dots and underscores are one)")
        try:
            values = values_of(template)
        except (Fault, IndexError) as fault:
            raise Fault(f"{where}: {key}: {fault}") from None
        for value in [name, *values]:
            if value in RESERVED:
                raise Fault(f"{where}: {value} is a word of C++")
        entries[name] = (key, template, dict(sorted(values.items())))
    return entries


def struct(index, name, template, values):
    fields = "".join(f"  {TYPES[kind]} {value};\n" for value, kind in values.items())
    return (f"/// {template.rstrip(chr(92))[:140]}\nstruct {name} {{\n  static constexpr std::size_t index = {index};\n{fields}"
            f"  [[nodiscard]] std::array<Value, {len(values)}> values() const {{ return {{{', '.join(values)}}}; }}\n}};\n")


def header(entries):
    structs = "".join(struct(index, name, template, values) for index, (name, (_, template, values)) in enumerate(entries.items()))
    return f"""// Made by cmake/words.py.
#pragma once
#include "render/word_values.hpp"
#include <array>
#include <span>
namespace hub::render::words {{
/// Every key of language/en.txt by its index, with the values that its template names.
std::span<const DeclaredWords> declared();
{structs}}}  // namespace hub::render::words
"""


def table(entries):
    rows = []
    lists = []
    for name, (key, _, values) in entries.items():
        numbers = [kind in ("plural", "selectordinal") for kind in values.values()]
        if values:
            pairs = ", ".join(f'{{"{value}", {str(number).lower()}}}' for value, number in zip(values, numbers))
            lists.append(f"constexpr DeclaredValue values_of_{name}[] = {{{pairs}}};")
        rows.append(f'    {{"{key}", {"values_of_" + name if values else "{}"}}},')
    newline = "\n"
    return f"""// Made by cmake/words.py.
#include "embedded/words.hpp"
namespace hub::render::words {{
namespace {{
{newline.join(lists)}
constexpr DeclaredWords all[] = {{
{newline.join(rows)}
}};
}}  // namespace
std::span<const DeclaredWords> declared() {{ return all; }}
}}  // namespace hub::render::words
"""


if __name__ == "__main__":
    try:
        found = read(pathlib.Path(sys.argv[1]))
    except Fault as fault:
        sys.exit(str(fault))
    write_if_changed(sys.argv[2], header(found))
    write_if_changed(sys.argv[3], table(found))
