// SPDX-License-Identifier: Apache-2.0
#include "render/csv.hpp"

#include "base/text.hpp"

namespace hub::render {

void CsvWriter::row(std::span<const std::string_view> cells) {
  std::size_t left = cells.size();
  bool first = true;
  for (const std::string_view cell : cells) {
    if (!first) text_ += ',';
    first = false;
    const bool runs =
        !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos && !parse_number<double>(cell);
    std::string safe = (runs ? "'" : "") + std::string(cell);
    if (--left == 0 && !last_cell_note_.empty()) safe += (safe.empty() ? "" : "; ") + last_cell_note_;
    if (safe.find_first_of(",\"\r\n") == std::string::npos) {
      text_ += safe;
      continue;
    }
    text_ += '"';
    for (const char c : safe) {
      if (c == '"') text_ += '"';
      text_ += c;
    }
    text_ += '"';
  }
  text_ += "\r\n";
}

}  // namespace hub::render
