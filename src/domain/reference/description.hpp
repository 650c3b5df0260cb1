// SPDX-License-Identifier: Apache-2.0
// What a reference table is: a small CSV file of a hub that becomes a table of the release, one row a row. Its row is a struct that says
// everything about it in three constants: `file`, `key` and `columns`, which stand in the order of its members. Reading and refusing,
// appending and asking go by these (docs/adr/0034-a-reference-table-is-one-description.md).
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>

namespace hub::reference {

/// When a file is read.
enum class Presence {
  optional,       ///< when the hub has it
  with_response,  ///< when hub.toml declares figures of calls and attendance; it must be there then
};

enum class Order { of_key, of_file };

struct File {
  std::string_view path;   ///< below the hub's folder
  std::string_view table;  ///< in the release; sql/schema/ says what its columns mean
  Presence presence;
  Order order = Order::of_key;  ///< in which the rows are asked for
  bool may_be_empty = false;    ///< whether no row says that there is nothing to say; otherwise it is damage
};

// What a cell must look like, as the third part of a column. Where the member is a std::optional, an empty cell is nothing.

/// What the member's type says: an area code of the hub's forms, a month, a whole number of 0 or more.
struct ByType {};
/// A text that is not empty.
struct Named {
  std::string_view expected;  ///< "an id"
};
/// Any text, also none.
struct Anything {};
/// "2025-10-31", kept as text.
struct IsoDate {};
/// One of these texts.
template <std::size_t Count>
struct OneOf {
  std::array<std::string_view, Count> texts;
};
/// A decimal number, kept as whole tenths under a name that says so.
struct Tenths {
  std::string_view kept_as;
  std::string_view expected;
  std::int64_t least;  ///< tenths, like `most`
  std::int64_t most;
};

template <class Row, class Value, class Rule>
struct Column {
  std::string_view name;  ///< in the file's header
  Value Row::*member;
  Rule rule = {};
};
template <class Row, class Value>
Column(const char*, Value Row::*) -> Column<Row, Value, ByType>;
template <class Row, class Value, class Rule>
Column(const char*, Value Row::*, Rule) -> Column<Row, Value, Rule>;

/// Why a row is refused although each of its cells may stand: a row that has such rules has a static objection(row).
struct Objection {
  std::size_t column;  ///< number, from 0
  std::string_view expected;
};

/// What the file calls its columns, in order.
template <class Row>
constexpr auto names() {
  return std::apply([](const auto&... column) { return std::array{column.name...}; }, Row::columns);
}

/// What the release calls them.
template <class Row>
constexpr auto kept_names() {
  const auto kept = [](const auto& column) {
    if constexpr (requires { column.rule.kept_as; }) {
      return column.rule.kept_as;
    } else {
      return column.name;
    }
  };
  return std::apply([&](const auto&... column) { return std::array{kept(column)...}; }, Row::columns);
}

/// Numbers of the columns that no two rows have alike, from 0. A key that names no column does not compile.
template <class Row>
consteval auto key_columns() {
  constexpr auto columns = names<Row>();
  std::array<std::size_t, Row::key.size()> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto found = std::find(columns.begin(), columns.end(), Row::key[i]);
    if (found == columns.end()) throw "the key names no column";
    numbers[i] = static_cast<std::size_t>(found - columns.begin());
  }
  return numbers;
}

}  // namespace hub::reference
