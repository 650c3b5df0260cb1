// SPDX-License-Identifier: Apache-2.0
// Any reference table of a hub's folder, read by the description of its rows (domain/reference/description.hpp). A bad row refuses the
// file: nothing can be built on half a map.
#pragma once
#include "sources/tables/reference_cells.hpp"

#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace hub::sources {

/// The cells, each by its column, as a row; the first bad one refuses it.
template <class Row>
Result<Row> reference_row(const RowFields& fields) {
  const auto read = [&]<class... Value, class... Rule>(const reference::Column<Row, Value, Rule>&... column) -> Result<Row> {
    std::size_t fields_read = 0;
    const auto next = [&] { return fields_read++; };
    std::tuple<Result<Value>...> cells{ReferenceCell<Value>::read(fields, next(), column.rule)...};  // braces: from left to right
    return std::apply(
        [](auto&... cell) -> Result<Row> {
          const Error* first = nullptr;
          ((first = first == nullptr && !cell ? &cell.error() : first), ...);
          if (first != nullptr) return tl::unexpected(*first);
          return Row{std::move(*cell)...};
        },
        cells);
  };
  auto row = std::apply(read, Row::columns);
  if constexpr (requires { Row::objection(*row); }) {
    if (const auto objection = row ? Row::objection(*row) : std::nullopt) return fields.refuse(objection->column, objection->expected);
  }
  return row;
}

/// The texts of the columns that make a row's key.
template <class Row>
std::vector<std::string> key_of(const RowFields& fields) {
  std::vector<std::string> key;
  for (const std::size_t column : reference::key_columns<Row>()) key.push_back(fields.text(column));
  return key;
}

/// Refused (input_refused) with the place of the first row that is bad, or has a key that stands above it already.
template <class Row>
Result<Parsed<Row>> read_reference(const HubFolder& hub) {
  const auto names = reference::names<Row>();
  std::set<std::vector<std::string>> keys;
  return read_whole<Row>(
      hub, std::string(Row::file.path), {names.begin(), names.end()},
      [&](const RowFields& fields) -> Result<Row> {
        auto row = reference_row<Row>(fields);
        if (row && !keys.insert(key_of<Row>(fields)).second)
          return fail(ErrorCode::input_refused, std::to_string(reference::key_columns<Row>().front() + 1),
                      "found \"{}\" a second time, expected it once", fmt::join(key_of<Row>(fields), " "));
        return row;
      },
      Row::file.may_be_empty ? Emptiness::allowed : Emptiness::refused);
}

}  // namespace hub::sources
