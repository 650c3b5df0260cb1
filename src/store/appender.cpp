// SPDX-License-Identifier: Apache-2.0
#include "base/text_hash.hpp"
#include "store/duckdb_handles.hpp"

#include <boost/unordered/unordered_flat_map.hpp>

#include <utility>

namespace hub::store {
namespace {

void destroy_appender(duckdb_appender* appender) { duckdb_appender_destroy(appender); }

/// The open appender of a table with room for some rows of it.
struct Chunk {
  Owned<duckdb_appender, destroy_appender> appender;
  Owned<duckdb_data_chunk, duckdb_destroy_data_chunk> rows;

  Chunk(duckdb_connection connection, const std::string& table) {
    if (duckdb_appender_create(connection, nullptr, table.c_str(), &appender.handle) == DuckDBError)
      throw_fatal("open an appender for " + table, duckdb_appender_error(appender.handle));
    std::vector<duckdb_logical_type> types;
    for (idx_t column = 0; column < columns(); ++column) types.push_back(duckdb_appender_column_type(appender.handle, column));
    rows.handle = duckdb_create_data_chunk(types.data(), types.size());
    for (duckdb_logical_type& type : types) duckdb_destroy_logical_type(&type);
  }

  [[nodiscard]] idx_t columns() const { return duckdb_appender_column_count(appender.handle); }
  [[nodiscard]] duckdb_vector column(std::size_t number) const { return duckdb_data_chunk_get_vector(rows.handle, number); }
  void set_null(std::size_t number, std::size_t row) const {
    duckdb_vector_ensure_validity_writable(column(number));
    duckdb_validity_set_row_invalid(duckdb_vector_get_validity(column(number)), row);
  }
  void append(std::size_t size) const {
    duckdb_data_chunk_set_size(rows.handle, size);
    check(duckdb_append_data_chunk(appender.handle, rows.handle));
    duckdb_data_chunk_reset(rows.handle);
  }
  void close() const { check(duckdb_appender_close(appender.handle)); }
  void check(duckdb_state state) const {
    if (state == DuckDBError) throw_fatal("append rows", duckdb_appender_error(appender.handle));
  }
};

template <class T>
void store_number(duckdb_vector vector, std::size_t row, std::int64_t value) {
  if (!std::in_range<T>(value)) throw_fatal("append a number", fmt::format("{} is out of the range of its column", value).c_str());
  static_cast<T*>(duckdb_vector_get_data(vector))[row] = static_cast<T>(value);
}

/// Writes one column of a chunk, whose type it has looked up.
class ColumnWriter {
 public:
  explicit ColumnWriter(duckdb_vector column) {
    const OwnedType type{duckdb_vector_get_column_type(column)};
    type_ = duckdb_get_type_id(type.handle);
    if (type_ != DUCKDB_TYPE_ENUM) return;
    type_ = duckdb_enum_internal_type(type.handle);
    texts_ = words_of(type.handle);
    for (std::size_t number = 0; number < texts_.size(); ++number) words_.emplace(texts_[number], number);
  }

  void number(duckdb_vector column, std::size_t row, std::int64_t value) const {
    switch (type_) {
      case DUCKDB_TYPE_BIGINT: return store_number<std::int64_t>(column, row, value);
      case DUCKDB_TYPE_INTEGER: return store_number<std::int32_t>(column, row, value);
      case DUCKDB_TYPE_UTINYINT: return store_number<std::uint8_t>(column, row, value);
      case DUCKDB_TYPE_USMALLINT: return store_number<std::uint16_t>(column, row, value);
      case DUCKDB_TYPE_UINTEGER: return store_number<std::uint32_t>(column, row, value);
      default: throw_fatal("append a number", "its column holds none");
    }
  }

  void text(duckdb_vector column, std::size_t row, std::string_view value) {
    if (type_ == DUCKDB_TYPE_VARCHAR) return duckdb_vector_assign_string_element_len(column, row, value.data(), value.size());
    if (texts_.empty()) throw_fatal("append a text", "its column holds none");
    // Rows that follow each other mostly have the same word.
    if (value != texts_[last_word_]) last_word_ = number_of(value);
    number(column, row, static_cast<std::int64_t>(last_word_));
  }

 private:
  [[nodiscard]] std::size_t number_of(std::string_view word) const {
    const auto found = words_.find(word);
    if (found == words_.end()) throw_fatal("append a text", fmt::format("\"{}\" is none of the words of its column", word).c_str());
    return found->second;
  }

  duckdb_type type_;                ///< of the numbers, where the column keeps these for words
  std::vector<std::string> texts_;  ///< the words
  boost::unordered_flat_map<std::string_view, std::size_t, TextHash> words_;
  std::size_t last_word_ = 0;
};

}  // namespace

struct Appender::State {
  State(duckdb_connection connection, const std::string& table) : chunk(connection, table) {
    for (idx_t number = 0; number < chunk.columns(); ++number) writers.emplace_back(chunk.column(number));
  }
  Chunk chunk;
  std::vector<ColumnWriter> writers;
  std::size_t row = 0;
  std::size_t column = 0;
};

Appender::Appender(std::unique_ptr<State> state) : state_(std::move(state)) {}
Appender::~Appender() = default;
Appender::Appender(Appender&&) noexcept = default;

Appender& Appender::integer(std::int64_t value) {
  const std::size_t column = state_->column++;
  state_->writers.at(column).number(state_->chunk.column(column), state_->row, value);
  return *this;
}

Appender& Appender::text(std::string_view value) {
  const std::size_t column = state_->column++;
  state_->writers.at(column).text(state_->chunk.column(column), state_->row, value);
  return *this;
}

Appender& Appender::null() {
  state_->chunk.set_null(state_->column++, state_->row);
  return *this;
}

void Appender::end_row() {
  if (state_->column != state_->writers.size()) throw_fatal("append rows", "one has too few values");
  state_->column = 0;
  if (++state_->row < ColumnAppender::most_rows) return;
  state_->chunk.append(std::exchange(state_->row, 0));
}

void Appender::close() {
  if (state_->row > 0) state_->chunk.append(std::exchange(state_->row, 0));
  state_->chunk.close();
}

struct ColumnAppender::State {
  State(duckdb_connection connection, const std::string& table) : chunk(connection, table) {
    for (idx_t column = 0; column < chunk.columns(); ++column) {
      const OwnedType type{duckdb_vector_get_column_type(chunk.column(column))};
      types.push_back(duckdb_get_type_id(type.handle));
    }
  }
  Chunk chunk;
  std::vector<duckdb_type> types;
};

ColumnAppender::ColumnAppender(std::unique_ptr<State> state) : state_(std::move(state)) {}
ColumnAppender::~ColumnAppender() = default;
ColumnAppender::ColumnAppender(ColumnAppender&&) noexcept = default;

namespace {

template <class T>
constexpr duckdb_type column_type = DUCKDB_TYPE_INVALID;
template <>
constexpr duckdb_type column_type<std::uint8_t> = DUCKDB_TYPE_UTINYINT;
template <>
constexpr duckdb_type column_type<std::uint16_t> = DUCKDB_TYPE_USMALLINT;
template <>
constexpr duckdb_type column_type<std::uint32_t> = DUCKDB_TYPE_UINTEGER;
template <>
constexpr duckdb_type column_type<Unsigned128> = DUCKDB_TYPE_UHUGEINT;

}  // namespace

template <class T>
std::span<T, ColumnAppender::most_rows> ColumnAppender::column(std::size_t number) {
  if (state_->types.at(number) != column_type<T>) throw_fatal("fill a column", "its type is another one");
  return std::span<T, most_rows>(static_cast<T*>(duckdb_vector_get_data(state_->chunk.column(number))), most_rows);
}
template std::span<std::uint8_t, ColumnAppender::most_rows> ColumnAppender::column(std::size_t);
template std::span<std::uint16_t, ColumnAppender::most_rows> ColumnAppender::column(std::size_t);
template std::span<std::uint32_t, ColumnAppender::most_rows> ColumnAppender::column(std::size_t);
template std::span<Unsigned128, ColumnAppender::most_rows> ColumnAppender::column(std::size_t);

void ColumnAppender::set_null(std::size_t column, std::size_t row) { state_->chunk.set_null(column, row); }
void ColumnAppender::append(std::size_t rows) { state_->chunk.append(rows); }
void ColumnAppender::flush() { state_->chunk.check(duckdb_appender_flush(state_->chunk.appender.handle)); }
void ColumnAppender::close() { state_->chunk.close(); }

Appender Connection::appender(const std::string& table) {
  return Appender(std::make_unique<Appender::State>(state_->connection.handle, table));
}

ColumnAppender Connection::column_appender(const std::string& table) {
  return ColumnAppender(std::make_unique<ColumnAppender::State>(state_->connection.handle, table));
}

}  // namespace hub::store
