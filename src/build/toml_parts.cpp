// SPDX-License-Identifier: Apache-2.0
#include "build/toml_parts.hpp"

namespace hub::build {
namespace {

std::optional<Month> month_if_any(TomlTable& table, const char* key) {
  const auto text = table.text_if_any(key);
  if (!text) return std::nullopt;
  const auto month = Month::parse(*text);
  if (!month) table.refuse(key, month.error().message);
  return month ? std::optional(*month) : std::nullopt;
}

}  // namespace

MonthSpan month_span(TomlTable& table) {
  const MonthSpan span{month_if_any(table, "first"), month_if_any(table, "last")};
  if (span.first && span.last && *span.last < *span.first)
    table.refuse("last", fmt::format("found {}, expected a month from {} on", to_string(*span.last), to_string(*span.first)));
  return span;
}

}  // namespace hub::build
