// SPDX-License-Identifier: Apache-2.0
#include "store/database.hpp"

#include "store/duckdb_handles.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace hub::store {
namespace {

std::string_view name_of(duckdb_type type) {
  constexpr std::array<std::pair<duckdb_type, std::string_view>, 19> names{{
      {DUCKDB_TYPE_BOOLEAN, "BOOLEAN"},   {DUCKDB_TYPE_TINYINT, "TINYINT"},     {DUCKDB_TYPE_SMALLINT, "SMALLINT"},
      {DUCKDB_TYPE_INTEGER, "INTEGER"},   {DUCKDB_TYPE_BIGINT, "BIGINT"},       {DUCKDB_TYPE_HUGEINT, "HUGEINT"},
      {DUCKDB_TYPE_UTINYINT, "UTINYINT"}, {DUCKDB_TYPE_USMALLINT, "USMALLINT"}, {DUCKDB_TYPE_UINTEGER, "UINTEGER"},
      {DUCKDB_TYPE_UBIGINT, "UBIGINT"},   {DUCKDB_TYPE_UHUGEINT, "UHUGEINT"},   {DUCKDB_TYPE_FLOAT, "FLOAT"},
      {DUCKDB_TYPE_DOUBLE, "DOUBLE"},     {DUCKDB_TYPE_DECIMAL, "DECIMAL"},     {DUCKDB_TYPE_VARCHAR, "VARCHAR"},
      {DUCKDB_TYPE_ENUM, "VARCHAR"},  // read as its words
      {DUCKDB_TYPE_BLOB, "BLOB"},         {DUCKDB_TYPE_DATE, "DATE"},           {DUCKDB_TYPE_TIMESTAMP, "TIMESTAMP"},
  }};
  for (const auto& [known, name] : names) {
    if (known == type) return name;
  }
  return "one that no statement of ours gives";
}

std::size_t bytes_of_number(duckdb_logical_type type) {
  switch (duckdb_enum_internal_type(type)) {
    case DUCKDB_TYPE_UTINYINT: return 1;
    case DUCKDB_TYPE_USMALLINT: return 2;
    default: return 4;
  }
}

/// The beginning of a statement, without the comments before it.
std::string first_words(std::string_view sql) {
  while (sql.starts_with("--") && sql.find('\n') != std::string_view::npos) sql.remove_prefix(sql.find('\n') + 1);
  return std::string(sql.substr(0, std::min<std::size_t>(60, sql.find('\n'))));
}

}  // namespace

struct Rows::State {
  Owned<duckdb_result, duckdb_destroy_result> result;
  Owned<duckdb_data_chunk, duckdb_destroy_data_chunk> chunk;
  std::string statement;
};

Rows::Rows(std::unique_ptr<State> state) : state_(std::move(state)), words_(columns()) {
  for (idx_t column = 0; column < words_.size(); ++column) {
    if (duckdb_column_type(&state_->result.handle, column) != DUCKDB_TYPE_ENUM) continue;
    const OwnedType type{duckdb_column_logical_type(&state_->result.handle, column)};
    words_[column] = {words_of(type.handle), bytes_of_number(type.handle)};
  }
}
Rows::~Rows() = default;
Rows::Rows(Rows&&) noexcept = default;

bool Rows::fetch() {
  duckdb_destroy_data_chunk(&state_->chunk.handle);
  state_->chunk.handle = duckdb_fetch_chunk(state_->result.handle);
  chunk_.clear();
  row_ = 0;
  if (const char* problem = duckdb_result_error(&state_->result.handle)) throw_fatal("read rows", problem);
  size_ = state_->chunk.handle == nullptr ? 0 : duckdb_data_chunk_get_size(state_->chunk.handle);
  for (idx_t column = 0; size_ > 0 && column < columns(); ++column) {
    duckdb_vector vector = duckdb_data_chunk_get_vector(state_->chunk.handle, column);
    chunk_.push_back({duckdb_vector_get_data(vector), duckdb_vector_get_validity(vector)});
  }
  return size_ > 0;
}

void Rows::require(std::size_t column, std::string_view type) const {
  if (column_type(column) == type) return;
  throw Fatal{Error{ErrorCode::store_failed, state_->statement,
                    fmt::format("column \"{}\": found the type {}, expected {}", column_name(column), column_type(column), type)}};
}

std::int64_t Rows::integer(std::size_t column) const {
  require(column, "BIGINT");
  return unchecked<std::int64_t>(column);
}

std::string Rows::text(std::size_t column) const {
  require(column, "VARCHAR");
  return is_null(column) ? std::string() : std::string(unchecked_view(column));
}

std::string_view Rows::unchecked_view(std::size_t column) const {
  switch (words_[column].bytes) {
    case 0: break;
    case 1: return words_[column].texts[unchecked<std::uint8_t>(column)];
    case 2: return words_[column].texts[unchecked<std::uint16_t>(column)];
    default: return words_[column].texts[unchecked<std::uint32_t>(column)];
  }
  duckdb_string_t& value = static_cast<duckdb_string_t*>(chunk_[column].values)[row_];
  return {duckdb_string_t_data(&value), duckdb_string_t_length(value)};
}

std::size_t Rows::columns() const { return duckdb_column_count(&state_->result.handle); }
std::string Rows::column_name(std::size_t column) const { return duckdb_column_name(&state_->result.handle, column); }
std::string_view Rows::column_type(std::size_t column) const { return name_of(duckdb_column_type(&state_->result.handle, column)); }
std::string_view Rows::statement() const { return state_->statement; }

struct Statement::State {
  std::string name;
  Owned<duckdb_prepared_statement, duckdb_destroy_prepare> statement;
};

Statement::Statement(std::unique_ptr<State> state) : state_(std::move(state)) {}
Statement::~Statement() = default;
Statement::Statement(Statement&&) noexcept = default;

Statement& Statement::bind(std::string_view name, std::int64_t value) {
  idx_t index = 0;
  if (duckdb_bind_parameter_index(state_->statement.handle, &index, std::string(name).c_str()) == DuckDBError ||
      duckdb_bind_int64(state_->statement.handle, index, value) == DuckDBError) {
    throw_fatal("bind the parameter " + std::string(name), duckdb_prepare_error(state_->statement.handle));
  }
  return *this;
}

Statement& Statement::bind(std::string_view name, std::string_view value) {
  idx_t index = 0;
  if (duckdb_bind_parameter_index(state_->statement.handle, &index, std::string(name).c_str()) == DuckDBError ||
      duckdb_bind_varchar_length(state_->statement.handle, index, value.data(), value.size()) == DuckDBError) {
    throw_fatal("bind the parameter " + std::string(name), duckdb_prepare_error(state_->statement.handle));
  }
  return *this;
}

namespace {

/// duckdb_execute_prepared or duckdb_execute_prepared_streaming.
using Execute = duckdb_state (*)(duckdb_prepared_statement, duckdb_result*);

std::unique_ptr<Rows::State> executed(const Statement::State& statement, Execute execute) {
  auto rows = std::make_unique<Rows::State>();
  rows->statement = statement.name;
  if (execute(statement.statement.handle, &rows->result.handle) == DuckDBError) {
    throw_fatal("run a statement", duckdb_result_error(&rows->result.handle));
  }
  return rows;
}

}  // namespace

Rows Statement::rows() { return Rows(executed(*state_, duckdb_execute_prepared)); }
Rows Statement::streamed_rows() { return Rows(executed(*state_, duckdb_execute_prepared_streaming)); }

void Statement::run() { static_cast<void>(rows()); }

std::string database_version() { return duckdb_library_version(); }

Connection::Connection(std::unique_ptr<State> state) : state_(std::move(state)) {}
Connection::~Connection() = default;
Connection::Connection(Connection&&) noexcept = default;

void Connection::run(const std::string& sql) {
  Owned<duckdb_result, duckdb_destroy_result> result;
  if (duckdb_query(state_->connection.handle, sql.c_str(), &result.handle) == DuckDBError) {
    throw_fatal("run a statement", duckdb_result_error(&result.handle));
  }
}

void Connection::limit_memory_mib(int mib) { run(fmt::format("SET memory_limit = '{}MiB'", mib)); }

void Connection::interrupt() { duckdb_interrupt(state_->connection.handle); }

Statement Connection::prepare(std::string_view sql, std::string_view name) {
  auto statement = std::make_unique<Statement::State>();
  statement->name = name.empty() ? first_words(sql) : std::string(name);
  if (duckdb_prepare(state_->connection.handle, std::string(sql).c_str(), &statement->statement.handle) == DuckDBError) {
    throw_fatal("prepare a statement", duckdb_prepare_error(statement->statement.handle));
  }
  return Statement(std::move(statement));
}

struct Database::State {
  Owned<duckdb_database, duckdb_close> database;
};

Database::Database(std::unique_ptr<State> state) : state_(std::move(state)) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;

Result<Database> Database::open(const std::filesystem::path& path, Mode mode, int threads) {
  Owned<duckdb_config, duckdb_destroy_config> config;
  if (duckdb_create_config(&config.handle) == DuckDBError) throw_fatal("make a configuration", nullptr);
  duckdb_set_config(config.handle, "access_mode", mode == Mode::read_only ? "READ_ONLY" : "READ_WRITE");
  duckdb_set_config(config.handle, "threads", std::to_string(threads).c_str());
  // A build checkpoints once, at its end: what one amid writes is written anew by the next, and its blocks stay in the file, free.
  duckdb_set_config(config.handle, "checkpoint_threshold", "16GB");
  duckdb_set_config(config.handle, "enable_external_access", "false");
  auto state = std::make_unique<State>();
  char* problem = nullptr;
  if (duckdb_open_ext(path.c_str(), &state->database.handle, config.handle, &problem) == DuckDBError) {
    const std::string reason = problem == nullptr ? "no reason given" : problem;
    duckdb_free(problem);
    return fail(ErrorCode::store_failed, path.string(), "it cannot be opened as a database: {}", reason);
  }
  return Database(std::move(state));
}

Connection Database::connect() const {
  auto connection = std::make_unique<Connection::State>();
  if (duckdb_connect(state_->database.handle, &connection->connection.handle) == DuckDBError) throw_fatal("open a connection", nullptr);
  return Connection(std::move(connection));
}

}  // namespace hub::store
