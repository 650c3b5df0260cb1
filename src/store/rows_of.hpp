// SPDX-License-Identifier: Apache-2.0
// Rows of a statement as the structs that describe them. Before the first is read, the statement's columns are compared with the
// description: another name, type or number throws Fatal with what was found and expected, as does a NULL where the struct has no room for
// one.
#pragma once
#include "store/database.hpp"
#include "store/row_description.hpp"
#include "store/sql.hpp"

#include <iterator>
#include <span>

namespace hub::store {

void check_columns(const Rows& rows, std::span<const ColumnDescription> expected);
[[noreturn]] void refuse_null(const Rows& rows, std::size_t column);

/// Reads forward once: `for (const AreaRow& row : read(connection, queries::areas))`. Texts of a row last until the next.
template <class Row>
class RowsOf {
 public:
  explicit RowsOf(Rows rows) : rows_(std::move(rows)) { check_columns(rows_, describe<Row>()); }

  /// False at the end; row() is then the last one.
  [[nodiscard]] bool next() {
    if (!rows_.next()) return false;
    for_each_column<Row>([this](std::size_t number, std::string_view, auto member) { read_cell(number, row_.*member); });
    return true;
  }
  [[nodiscard]] const Row& row() const { return row_; }

  class Iterator {
   public:
    explicit Iterator(RowsOf& rows) : rows_(&rows), more_(rows.next()) {}
    const Row& operator*() const { return rows_->row(); }
    Iterator& operator++() {
      more_ = rows_->next();
      return *this;
    }
    bool operator==(std::default_sentinel_t) const { return !more_; }

   private:
    RowsOf* rows_;
    bool more_;
  };
  [[nodiscard]] Iterator begin() { return Iterator(*this); }
  [[nodiscard]] std::default_sentinel_t end() const { return {}; }

 private:
  template <class Value>
  void read_cell(std::size_t column, Value& into) {
    if (rows_.is_null(column)) {
      if constexpr (Cell<Value>::may_be_null) {
        into.reset();
      } else {
        refuse_null(rows_, column);
      }
    } else {
      into = value<typename Cell<Value>::type>(column);
    }
  }

  template <class Value>
  Value value(std::size_t column) const {
    if constexpr (std::is_same_v<Value, std::string_view>) {
      return rows_.unchecked_view(column);
    } else if constexpr (std::is_same_v<Value, bool>) {
      return rows_.unchecked<std::int64_t>(column) != 0;
    } else {
      return rows_.unchecked<Value>(column);
    }
  }

  Rows rows_;
  Row row_{};
};

/// A statement of the sql/ folder, prepared to be run with other values again and again.
template <class Row>
class StatementOf {
 public:
  explicit StatementOf(Statement statement) : statement_(std::move(statement)) {}
  template <class Value>
  StatementOf& bind(std::string_view name, Value value) {
    statement_.bind(name, value);
    return *this;
  }
  [[nodiscard]] RowsOf<Row> rows() { return RowsOf<Row>(statement_.rows()); }
  /// Made while they are read; until the last is read nothing else may run on the connection.
  [[nodiscard]] RowsOf<Row> streamed_rows() { return RowsOf<Row>(statement_.streamed_rows()); }

 private:
  Statement statement_;
};

template <class Row>
[[nodiscard]] StatementOf<Row> prepare(Connection& connection, Query<Row> query) {
  return StatementOf<Row>(connection.prepare(sql(query.path), query.path));
}

template <class Row>
[[nodiscard]] RowsOf<Row> read(Connection& connection, Query<Row> query) {
  return prepare(connection, query).rows();
}

}  // namespace hub::store
