// SPDX-License-Identifier: Apache-2.0
// A row of a table or of a statement's answer, described in one place: a struct whose constant `columns` names its members in the order of
// the columns (and `table` its table). Appending, reading and the SQL test go by the description, so nothing counts columns.
// Texts are views: of a row that was read until the next one is read, of a row to append until append() returns.
#pragma once
#include "store/unsigned128.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace hub::store {

template <class Row, class Value>
struct Column {
  std::string_view name;
  Value Row::*member;
};
template <class Row, class Value>
Column(const char*, Value Row::*) -> Column<Row, Value>;

/// A statement of the sql/ folder and what its rows are.
template <class Row>
struct Query {
  std::string_view path;
};

/// What a member holds when it is not NULL, and whether it may be.
template <class Value>
struct Cell {
  using type = Value;
  static constexpr bool may_be_null = false;
};
template <class Value>
struct Cell<std::optional<Value>> {
  using type = Value;
  static constexpr bool may_be_null = true;
};

/// The database's type of a member. A bool is a BIGINT of 0 or 1.
template <class Value>
constexpr std::string_view type_name() {
  if constexpr (std::is_same_v<Value, std::string_view>) {
    return "VARCHAR";
  } else if constexpr (std::is_same_v<Value, std::int64_t> || std::is_same_v<Value, bool>) {
    return "BIGINT";
  } else if constexpr (std::is_same_v<Value, std::int32_t>) {
    return "INTEGER";
  } else if constexpr (std::is_same_v<Value, std::uint32_t>) {
    return "UINTEGER";
  } else if constexpr (std::is_same_v<Value, std::uint16_t>) {
    return "USMALLINT";
  } else if constexpr (std::is_same_v<Value, std::uint8_t>) {
    return "UTINYINT";
  } else {
    static_assert(std::is_same_v<Value, Unsigned128>, "no column is kept as this");
    return "UHUGEINT";
  }
}

/// Calls visit(number, name, member) for each column, in order; numbers from 0.
template <class Row, class Visit>
constexpr void for_each_column(Visit visit) {
  std::apply(
      [&](const auto&... each) {
        std::size_t number = 0;
        (visit(number++, each.name, each.member), ...);
      },
      Row::columns);
}

/// A column as a database would describe it.
struct ColumnDescription {
  std::string_view name;
  std::string_view type;
  bool may_be_null;
};

template <class Row>
constexpr auto describe() {
  return std::apply(
      []<class... Value>(const Column<Row, Value>&... each) {
        return std::array{ColumnDescription{each.name, type_name<typename Cell<Value>::type>(), Cell<Value>::may_be_null}...};
      },
      Row::columns);
}

/// Row and value of a pointer to a member.
template <class Member>
struct MemberOf;
template <class Row_, class Value_>
struct MemberOf<Value_ Row_::*> {
  using Row = Row_;
  using Value = typename Cell<Value_>::type;
};

/// Number of the member's column, from 0.
template <auto member>
constexpr std::size_t column_number() {
  std::size_t found = 0;
  for_each_column<typename MemberOf<decltype(member)>::Row>([&](std::size_t number, std::string_view, auto each) {
    if constexpr (std::is_same_v<decltype(each), std::remove_const_t<decltype(member)>>) {
      if (each == member) found = number;
    }
  });
  return found;
}

}  // namespace hub::store
