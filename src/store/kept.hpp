// SPDX-License-Identifier: Apache-2.0
// Values of the domain as columns keep them: a text or a code as text, a month as its index, a number as itself.
#pragma once
#include "domain/area_code.hpp"
#include "domain/month.hpp"
#include "store/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hub::store {

/// Of a value type of the domain: its column's type, how it is appended and how it is read. What no build writes throws Fatal.
template <class Value>
struct Kept;

template <>
struct Kept<std::string> {
  static constexpr std::string_view type = "VARCHAR";
  static constexpr bool may_be_null = false;
  static void append(Appender& row, const std::string& value);
  [[nodiscard]] static std::string read(const Rows& rows, std::size_t column);
};

template <>
struct Kept<AreaCode> {
  static constexpr std::string_view type = "VARCHAR";
  static constexpr bool may_be_null = false;
  static void append(Appender& row, const AreaCode& value);
  [[nodiscard]] static AreaCode read(const Rows& rows, std::size_t column);
};

template <>
struct Kept<std::int64_t> {
  static constexpr std::string_view type = "BIGINT";
  static constexpr bool may_be_null = false;
  static void append(Appender& row, std::int64_t value);
  [[nodiscard]] static std::int64_t read(const Rows& rows, std::size_t column);
};

template <>
struct Kept<Month> {
  static constexpr std::string_view type = "BIGINT";
  static constexpr bool may_be_null = false;
  static void append(Appender& row, Month value);
  [[nodiscard]] static Month read(const Rows& rows, std::size_t column);
};

template <class Value>
struct Kept<std::optional<Value>> {
  static constexpr std::string_view type = Kept<Value>::type;
  static constexpr bool may_be_null = true;
  static void append(Appender& row, const std::optional<Value>& value) {
    if (value) {
      Kept<Value>::append(row, *value);
    } else {
      row.null();
    }
  }
  [[nodiscard]] static std::optional<Value> read(const Rows& rows, std::size_t column) {
    if (rows.is_null(column)) return std::nullopt;
    return Kept<Value>::read(rows, column);
  }
};

}  // namespace hub::store
