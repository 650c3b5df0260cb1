// SPDX-License-Identifier: Apache-2.0
#include "sources/tables/reference_cells.hpp"

#include "base/text.hpp"

#include <cmath>

namespace hub::sources {

Result<std::string> read_cell(const RowFields& fields, std::size_t field, const reference::Named& rule) {
  if (fields.text(field).empty()) return fields.refuse(field, rule.expected);
  return fields.text(field);
}

Result<std::string> read_cell(const RowFields& fields, std::size_t field, const reference::Anything&) { return fields.text(field); }

Result<std::string> read_cell(const RowFields& fields, std::size_t field, const reference::IsoDate&) {
  if (!is_iso_date(fields.text(field))) return fields.refuse(field, "a date such as 2021-11-01");
  return fields.text(field);
}

Result<std::int64_t> read_cell(const RowFields& fields, std::size_t field, const reference::Tenths& rule) {
  const auto number = is_plain_decimal(fields.text(field)) ? parse_number<double>(fields.text(field)) : std::nullopt;
  const bool fits = number && *number >= static_cast<double>(rule.least) / 10.0 && *number <= static_cast<double>(rule.most) / 10.0;
  if (!fits) return fields.refuse(field, rule.expected);
  return std::llround(*number * 10.0);
}

Result<std::string> read_one_of(const RowFields& fields, std::size_t field, std::span<const std::string_view> texts) {
  if (std::find(texts.begin(), texts.end(), fields.text(field)) == texts.end())
    return fields.refuse(field, fmt::format("{}", fmt::join(texts, " or ")));
  return fields.text(field);
}

}  // namespace hub::sources
