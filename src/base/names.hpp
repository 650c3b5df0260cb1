// SPDX-License-Identifier: Apache-2.0
// The stable names of an enumeration in one table, read in both directions.
#pragma once
#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

namespace hub {

template <class Enum>
struct Name {
  Enum value;
  std::string_view name;
};

/// "unknown" for a value that the table lacks, which no input can cause.
template <class Enum, std::size_t size>
[[nodiscard]] constexpr std::string_view name_in(const Name<Enum> (&names)[size], Enum value) {
  const auto* found = std::find_if(std::begin(names), std::end(names), [&](const Name<Enum>& each) { return each.value == value; });
  return found == std::end(names) ? "unknown" : found->name;
}

template <class Enum, std::size_t size>
[[nodiscard]] constexpr std::optional<Enum> value_in(const Name<Enum> (&names)[size], std::string_view name) {
  const auto* found = std::find_if(std::begin(names), std::end(names), [&](const Name<Enum>& each) { return each.name == name; });
  return found == std::end(names) ? std::nullopt : std::optional(found->value);
}

}  // namespace hub
