// SPDX-License-Identifier: Apache-2.0
// A cell of a reference table by the rule of its column. Failures carry the field's number as place and say what was found and expected.
#pragma once
#include "domain/month.hpp"
#include "domain/reference/description.hpp"
#include "sources/tables/typed_rows.hpp"

#include <span>
#include <type_traits>

namespace hub::sources {

[[nodiscard]] Result<std::string> read_cell(const RowFields& fields, std::size_t field, const reference::Named& rule);
[[nodiscard]] Result<std::string> read_cell(const RowFields& fields, std::size_t field, const reference::Anything& rule);
[[nodiscard]] Result<std::string> read_cell(const RowFields& fields, std::size_t field, const reference::IsoDate& rule);
[[nodiscard]] Result<std::int64_t> read_cell(const RowFields& fields, std::size_t field, const reference::Tenths& rule);
[[nodiscard]] Result<std::string> read_one_of(const RowFields& fields, std::size_t field, std::span<const std::string_view> texts);
template <std::size_t Count>
[[nodiscard]] Result<std::string> read_cell(const RowFields& fields, std::size_t field, const reference::OneOf<Count>& rule) {
  return read_one_of(fields, field, rule.texts);
}

template <class Value>
[[nodiscard]] Result<Value> read_by_type(const RowFields& fields, std::size_t field) {
  if constexpr (std::is_same_v<Value, AreaCode>) {
    return fields.code(field);
  } else if constexpr (std::is_same_v<Value, Month>) {
    return fields.parsed(field, Month::parse);
  } else {
    static_assert(std::is_same_v<Value, std::int64_t>, "a text says by a rule of its own what it may be");
    const auto count = fields.optional_count(field);
    if (!count) return tl::unexpected(count.error());
    if (!*count) return fields.refuse(field, "a whole number of 0 or more");
    return **count;
  }
}

template <class Value>
struct ReferenceCell {
  template <class Rule>
  [[nodiscard]] static Result<Value> read(const RowFields& fields, std::size_t field, const Rule& rule) {
    if constexpr (std::is_same_v<Rule, reference::ByType>) {
      return read_by_type<Value>(fields, field);
    } else {
      return read_cell(fields, field, rule);
    }
  }
};
/// Nothing when the cell is empty.
template <class Value>
struct ReferenceCell<std::optional<Value>> {
  template <class Rule>
  [[nodiscard]] static Result<std::optional<Value>> read(const RowFields& fields, std::size_t field, const Rule& rule) {
    if (fields.text(field).empty()) return std::optional<Value>();
    return ReferenceCell<Value>::read(fields, field, rule).map([](Value value) { return std::optional(std::move(value)); });
  }
};

}  // namespace hub::sources
