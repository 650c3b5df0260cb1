// SPDX-License-Identifier: Apache-2.0
// A strict view of one TOML table: every key is asked for by name and kind; what was never asked for is an error.
#pragma once
#include "base/result.hpp"

#include <toml++/toml.h>

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hub::build {

class TomlTable {
 public:
  TomlTable(const toml::table& table, std::string file) : table_(table), file_(std::move(file)) {}

  /// Required values. The first that is missing or of another kind is remembered; the placeholder returned is never used.
  std::string text(const char* key);
  /// A text that begins with https:// or http://.
  std::string address(const char* key);
  /// Nothing when the key is absent.
  std::optional<std::string> text_if_any(const char* key);
  bool truth(const char* key);
  std::int64_t integer(const char* key);
  /// Nothing when the key is absent.
  std::optional<std::int64_t> integer_if_any(const char* key);
  std::vector<std::string> texts(const char* key);
  /// None when the key is absent.
  std::vector<std::string> texts_if_any(const char* key);
  /// A text turned into something else; refused with `expected` when `parse` gives nothing.
  template <class T>
  T word(const char* key, std::optional<T> (*parse)(std::string_view), const char* expected, T otherwise) {
    const std::string found = text(key);
    const auto value = parse(found);
    if (!value) refuse(key, fmt::format("found \"{}\", expected {}", found, expected));
    return value.value_or(otherwise);
  }
  /// [[key]] tables, at least one.
  std::vector<TomlTable> tables(const char* key);
  /// [[key]] tables, any number.
  std::vector<TomlTable> tables_if_any(const char* key);
  /// A [key] table, or nothing when there is none.
  std::optional<TomlTable> table_if_any(const char* key);

  /// Remembers an error at the key's place unless one is remembered already.
  void refuse(const char* key, std::string sentence);
  /// The first error; then keys that nobody asked for.
  [[nodiscard]] Status finish();

 private:
  const toml::node* find(const char* key);

  const toml::table& table_;
  std::string file_;
  std::set<std::string> asked_;
  std::optional<Error> error_;
};

/// The file parsed, or an error with its line and column.
[[nodiscard]] Result<toml::table> parse_toml_file(const std::filesystem::path& path, const std::string& name);

}  // namespace hub::build
