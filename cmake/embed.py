# SPDX-License-Identifier: Apache-2.0
"""Writes files into C++ sources: `header` makes the table of names, `body` the bytes of one file."""
import pathlib
import sys


def write_if_changed(path, text):
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def header(name, header_path, table_path, entries):
    pairs = sorted(entry.split("=") for entry in entries)
    write_if_changed(header_path, f"""// Made by cmake/embed.py.
#pragma once
#include <span>
#include <string_view>
namespace hub::embedded::{name} {{
struct File {{
  std::string_view path;
  std::string_view bytes;
}};
/// Every embedded file, sorted by path.
std::span<const File> files();
}}  // namespace hub::embedded::{name}
""")
    externs = "\n".join(f"extern const unsigned char {symbol}[];\nextern const unsigned long {symbol}_size;" for _, symbol in pairs)
    rows = "\n".join(f'      {{"{key}", text({symbol}, {symbol}_size)}},' for key, symbol in pairs)
    write_if_changed(table_path, f"""// Made by cmake/embed.py.
#include <array>
#include "embedded/{name}.hpp"
namespace hub::embedded::{name} {{
{externs}
static std::string_view text(const unsigned char* bytes, unsigned long size) {{
  return {{reinterpret_cast<const char*>(bytes), size}};
}}
std::span<const File> files() {{
  static const std::array<File, {len(pairs)}> table{{{{
{rows}
  }}}};
  return table;
}}
}}  // namespace hub::embedded::{name}
""")


def body(name, symbol, source, target):
    data = pathlib.Path(source).read_bytes()
    lines = [",".join(str(byte) for byte in data[i:i + 64]) for i in range(0, len(data), 64)]
    text = ",\n".join(lines) or "0"
    write_if_changed(target, f"""// Made by cmake/embed.py.
namespace hub::embedded::{name} {{
extern const unsigned char {symbol}[];
extern const unsigned long {symbol}_size;
const unsigned char {symbol}[] = {{
{text}}};
const unsigned long {symbol}_size = {len(data)};
}}  // namespace hub::embedded::{name}
""")
    pathlib.Path(target).touch()


if __name__ == "__main__":
    if sys.argv[1] == "header":
        header(sys.argv[2], sys.argv[3], sys.argv[4], sys.argv[5:])
    else:
        body(*sys.argv[2:6])
