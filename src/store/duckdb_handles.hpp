// SPDX-License-Identifier: Apache-2.0
// What the implementations of store/database.hpp share of DuckDB's C API.
#pragma once
#include "store/database.hpp"

#include <duckdb.h>

#include <string>
#include <string_view>
#include <vector>

namespace hub::store {

[[noreturn]] inline void throw_fatal(std::string_view action, const char* problem) {
  std::string_view reason = problem == nullptr ? "no reason given" : problem;
  reason = reason.substr(0, reason.find('\n'));  // the lines below are its call stack
  throw Fatal{Error{ErrorCode::store_failed, "", fmt::format("the database could not {}: {}", action, reason)}};
}

/// Owns one handle of the C API and frees it with its own function.
template <class Handle, void (*destroy)(Handle*)>
struct Owned {
  Handle handle{};
  Owned() = default;
  explicit Owned(Handle made) : handle(made) {}
  ~Owned() { destroy(&handle); }
  Owned(const Owned&) = delete;
  Owned& operator=(const Owned&) = delete;
};

using OwnedType = Owned<duckdb_logical_type, duckdb_destroy_logical_type>;

/// The words of an ENUM, by their numbers.
inline std::vector<std::string> words_of(duckdb_logical_type type) {
  std::vector<std::string> words;
  const idx_t size = duckdb_enum_dictionary_size(type);
  for (idx_t number = 0; number < size; ++number) {
    char* word = duckdb_enum_dictionary_value(type, number);
    words.emplace_back(word);
    duckdb_free(word);
  }
  return words;
}

struct Connection::State {
  Owned<duckdb_connection, duckdb_disconnect> connection;
};

}  // namespace hub::store
