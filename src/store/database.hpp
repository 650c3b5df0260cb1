// SPDX-License-Identifier: Apache-2.0
// DuckDB behind five small types; only duckdb_handles.hpp, for their implementations, includes duckdb.h.
// A Database may be shared between threads; a Connection, and what it made, belongs to one thread at a time.
#pragma once
#include "base/result.hpp"
#include "store/unsigned128.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hub::store {

/// Result rows, read forward once. Column numbers from 0. Code that reads the statements of the sql/ folder has them as RowsOf; this is for
/// statements whose columns are not known beforehand.
class Rows {
 public:
  struct State;
  explicit Rows(std::unique_ptr<State> state);
  ~Rows();
  Rows(Rows&&) noexcept;

  [[nodiscard]] bool next() { return ++row_ < size_ || fetch(); }
  [[nodiscard]] bool is_null(std::size_t column) const {
    const std::uint64_t* const validity = chunk_[column].validity;
    return validity != nullptr && (validity[row_ / 64] >> (row_ % 64) & 1U) == 0;
  }
  /// Of a BIGINT; another type throws Fatal, which names it.
  [[nodiscard]] std::int64_t integer(std::size_t column) const;
  /// Of a VARCHAR, likewise; empty when it is NULL. A column of numbers for words (ENUM) is one, too: its words.
  [[nodiscard]] std::string text(std::size_t column) const;

  [[nodiscard]] std::size_t columns() const;
  [[nodiscard]] std::string column_name(std::size_t column) const;
  /// As the database calls it: "BIGINT", "VARCHAR".
  [[nodiscard]] std::string_view column_type(std::size_t column) const;
  /// The statement's path, or its first words.
  [[nodiscard]] std::string_view statement() const;

  /// For RowsOf, which has compared the types before. The value must not be NULL; a view lasts until next() is called again.
  template <class T>
  [[nodiscard]] T unchecked(std::size_t column) const {
    return static_cast<const T*>(chunk_[column].values)[row_];
  }
  [[nodiscard]] std::string_view unchecked_view(std::size_t column) const;

 private:
  struct Values {
    void* values;
    const std::uint64_t* validity;  ///< a bit a row; null when no row is NULL
  };
  /// The words of a column that keeps numbers for them; of other columns none.
  struct Words {
    std::vector<std::string> texts;
    std::size_t bytes = 0;  ///< of one number
  };
  [[nodiscard]] bool fetch();
  void require(std::size_t column, std::string_view type) const;

  std::unique_ptr<State> state_;
  std::vector<Words> words_;   ///< by column
  std::vector<Values> chunk_;  ///< by column
  std::size_t size_ = 0;
  std::size_t row_ = 0;
};

/// A prepared statement; parameters by name, without the leading "$". Failures throw Fatal: the SQL is ours and the rows were checked
/// before.
class Statement {
 public:
  struct State;
  explicit Statement(std::unique_ptr<State> state);
  ~Statement();
  Statement(Statement&&) noexcept;

  Statement& bind(std::string_view name, std::int64_t value);
  Statement& bind(std::string_view name, std::string_view value);
  [[nodiscard]] Rows rows();
  /// The same, made while they are read: for many rows. Until the last is read nothing else may run on the connection.
  [[nodiscard]] Rows streamed_rows();
  void run();

 private:
  std::unique_ptr<State> state_;
};

/// Bulk insertion into one table; one call a value, in column order. Values are kept by column, as the table has them: a number that its
/// column cannot hold, and a text that is none of the words of an ENUM, throw Fatal.
class Appender {
 public:
  struct State;
  explicit Appender(std::unique_ptr<State> state);
  ~Appender();
  Appender(Appender&&) noexcept;

  Appender& integer(std::int64_t value);
  Appender& text(std::string_view value);
  Appender& null();
  void end_row();
  /// Writes what is left; nothing may be appended afterwards.
  void close();

 private:
  std::unique_ptr<State> state_;
};

/// Bulk insertion by columns, for tables of millions of rows: fill up to `most_rows` values of each column, then append them.
class ColumnAppender {
 public:
  static constexpr std::size_t most_rows = 2048;
  static constexpr std::size_t rows_stored_together = 122'880;  ///< a row group of DuckDB
  struct State;
  explicit ColumnAppender(std::unique_ptr<State> state);
  ~ColumnAppender();
  ColumnAppender(ColumnAppender&&) noexcept;

  /// Room for the next rows. T is std::uint8_t, std::uint16_t, std::uint32_t or Unsigned128 and must be the column's type
  /// (UTINYINT, USMALLINT, UINTEGER, UHUGEINT).
  template <class T>
  [[nodiscard]] std::span<T, most_rows> column(std::size_t number);
  void set_null(std::size_t column, std::size_t row);
  void append(std::size_t rows);
  /// Hands over what was appended, so that a transaction may be committed.
  void flush();
  /// Writes what is left; nothing may be appended afterwards.
  void close();

 private:
  std::unique_ptr<State> state_;
};

/// "v1.4.1".
[[nodiscard]] std::string database_version();

class Connection {
 public:
  struct State;
  explicit Connection(std::unique_ptr<State> state);
  ~Connection();
  Connection(Connection&&) noexcept;

  /// Statements of our own without parameters: pragmas, transactions, schema.
  void run(const std::string& sql);
  /// Of the whole database, from now on: its cache shrinks to fit. It fails later when a statement needs more.
  void limit_memory_mib(int mib);
  /// Ends the statement that runs on this connection, if one does: it fails. From any thread.
  void interrupt();
  /// `name` stands for the statement in messages about its rows; without one, its first words do.
  [[nodiscard]] Statement prepare(std::string_view sql, std::string_view name = {});
  [[nodiscard]] Appender appender(const std::string& table);
  [[nodiscard]] ColumnAppender column_appender(const std::string& table);

 private:
  std::unique_ptr<State> state_;
};

class Database {
 public:
  struct State;
  enum class Mode { create, read_only };

  /// `threads` bounds DuckDB's own workers. Fails (store_failed) when the file cannot be opened as a database.
  [[nodiscard]] static Result<Database> open(const std::filesystem::path& path, Mode mode, int threads);
  ~Database();
  Database(Database&&) noexcept;

  [[nodiscard]] Connection connect() const;

 private:
  explicit Database(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace hub::store
