// SPDX-License-Identifier: Apache-2.0
#include "build/toml_table.hpp"

#include "base/files.hpp"
#include "base/text.hpp"

namespace hub::build {
namespace {

constexpr std::uint64_t most_toml_bytes = 1U << 20U;

bool is_text_for_people(std::string_view text) { return text.find_first_not_of(' ') != std::string_view::npos && is_printable(text); }

std::string place(const std::string& file, const toml::source_region& region) {
  return fmt::format("{}:{}:{}", file, region.begin.line, region.begin.column);
}

}  // namespace

const toml::node* TomlTable::find(const char* key) {
  asked_.insert(key);
  const toml::node* node = table_.get(key);
  if (node == nullptr) refuse(key, "it is missing, expected a value");
  return node;
}

void TomlTable::refuse(const char* key, std::string sentence) {
  if (error_) return;
  const toml::node* node = table_.get(key);
  error_ = Error{ErrorCode::bad_configuration, place(file_, node == nullptr ? table_.source() : node->source()),
                 fmt::format("{}: {}", key, sentence)};
}

std::string TomlTable::text(const char* key) {
  const toml::node* node = find(key);
  if (node != nullptr && node->is_string() && is_text_for_people(node->as_string()->get())) return node->as_string()->get();
  if (node != nullptr) refuse(key, "expected a text that is not empty, without control characters");
  return {};
}

std::string TomlTable::address(const char* key) {
  std::string address = text(key);
  if (!address.empty() && !is_web_address(address))
    refuse(key, fmt::format("found \"{}\", expected an address such as https://example.org/page", shown(address, 80)));
  return address;
}

std::optional<std::string> TomlTable::text_if_any(const char* key) {
  asked_.insert(key);
  return table_.contains(key) ? std::optional(text(key)) : std::nullopt;
}

std::optional<std::int64_t> TomlTable::integer_if_any(const char* key) {
  asked_.insert(key);
  return table_.contains(key) ? std::optional(integer(key)) : std::nullopt;
}

bool TomlTable::truth(const char* key) {
  const toml::node* node = find(key);
  if (node != nullptr && node->is_boolean()) return node->as_boolean()->get();
  if (node != nullptr) refuse(key, "expected true or false");
  return false;
}

std::int64_t TomlTable::integer(const char* key) {
  const toml::node* node = find(key);
  if (node != nullptr && node->is_integer()) return node->as_integer()->get();
  if (node != nullptr) refuse(key, "expected a whole number");
  return 0;
}

std::vector<std::string> TomlTable::texts(const char* key) {
  std::vector<std::string> values;
  const toml::node* node = find(key);
  if (node == nullptr) return values;
  if (!node->is_array()) {
    refuse(key, "expected a list of texts");
    return values;
  }
  for (const toml::node& each : *node->as_array()) {
    if (each.is_string() && is_text_for_people(each.as_string()->get())) {
      values.push_back(each.as_string()->get());
    } else {
      refuse(key, "expected a list of texts that are not empty, without control characters");
    }
  }
  return values;
}

std::vector<std::string> TomlTable::texts_if_any(const char* key) {
  asked_.insert(key);
  return table_.contains(key) ? texts(key) : std::vector<std::string>();
}

std::vector<TomlTable> TomlTable::tables(const char* key) {
  std::vector<TomlTable> values;
  const toml::node* node = find(key);
  if (node == nullptr) return values;
  if (!node->is_array_of_tables()) {
    refuse(key, "expected [[" + std::string(key) + "]] tables");
    return values;
  }
  for (const toml::node& each : *node->as_array()) values.emplace_back(*each.as_table(), file_);
  return values;
}

std::vector<TomlTable> TomlTable::tables_if_any(const char* key) {
  asked_.insert(key);
  return table_.contains(key) ? tables(key) : std::vector<TomlTable>();
}

std::optional<TomlTable> TomlTable::table_if_any(const char* key) {
  asked_.insert(key);
  const toml::node* node = table_.get(key);
  if (node == nullptr) return std::nullopt;
  if (node->is_table()) return TomlTable(*node->as_table(), file_);
  refuse(key, "expected a [" + std::string(key) + "] table");
  return std::nullopt;
}

Status TomlTable::finish() {
  if (error_) return tl::unexpected(*error_);
  for (const auto& [key, node] : table_) {
    if (!asked_.contains(std::string(key.str()))) {
      return fail(ErrorCode::bad_configuration, place(file_, key.source()), "found the unknown key \"{}\", expected one of: {}", key.str(),
                  fmt::join(asked_, ", "));
    }
  }
  return {};
}

Result<toml::table> parse_toml_file(const std::filesystem::path& path, const std::string& name) {
  const auto bytes = read_file(path, most_toml_bytes);
  if (!bytes) return tl::unexpected(Error{ErrorCode::bad_configuration, name, bytes.error().message});
  try {
    return toml::parse(*bytes, name);
  } catch (const toml::parse_error& problem) {
    return fail(ErrorCode::bad_configuration, place(name, problem.source()), "{}", problem.description());
  }
}

}  // namespace hub::build
