// SPDX-License-Identifier: Apache-2.0
// Bulk insertion of described rows: one by one, or, for tables of millions of rows, by columns.
#pragma once
#include "store/database.hpp"
#include "store/row_description.hpp"

namespace hub::store {

/// Appends to the row's table. What it holds is written by close(); nothing may be appended afterwards.
template <class Row>
class TableAppender {
 public:
  explicit TableAppender(Connection& connection) : appender_(connection.appender(std::string(Row::table))) {}

  void append(const Row& row) {
    for_each_column<Row>([&](std::size_t, std::string_view, auto member) { append_cell(row.*member); });
    appender_.end_row();
  }
  void close() { appender_.close(); }

 private:
  template <class Value>
  void append_cell(const std::optional<Value>& value) {
    if (value) {
      append_cell(*value);
    } else {
      appender_.null();
    }
  }
  void append_cell(std::string_view text) { appender_.text(text); }
  template <class Integer>
  void append_cell(const Integer& value) requires std::is_integral_v<Integer> {
    appender_.integer(static_cast<std::int64_t>(value));
  }

  Appender appender_;
};

/// Appends row_of(value) for each of `values` to the table of the rows. Texts of a row must outlive row_of().
template <class Values, class RowOf>
void append_each(Connection& connection, const Values& values, RowOf row_of) {
  TableAppender<decltype(row_of(*std::begin(values)))> table(connection);
  for (const auto& value : values) table.append(row_of(value));
  table.close();
}

/// Fill up to ColumnAppender::most_rows values of each column, then append() them.
template <class Row>
class ColumnsOf {
 public:
  explicit ColumnsOf(Connection& connection) : appender_(connection.column_appender(std::string(Row::table))) {}

  /// Room for the next rows: `values<&CrimeRow::month>()`.
  template <auto member>
  [[nodiscard]] auto values() {
    constexpr std::size_t number = column_number<member>();
    return appender_.template column<typename MemberOf<decltype(member)>::Value>(number);
  }
  template <auto member>
  void set_null(std::size_t row) {
    constexpr std::size_t number = column_number<member>();
    appender_.set_null(number, row);
  }
  void append(std::size_t rows) { appender_.append(rows); }
  void flush() { appender_.flush(); }
  void close() { appender_.close(); }

 private:
  ColumnAppender appender_;
};

}  // namespace hub::store
