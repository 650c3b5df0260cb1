// SPDX-License-Identifier: Apache-2.0
// Bytes and text without a meaning of their own.
#pragma once
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Pieces between separators; "a,,b" has three, "" has one.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// Well-formed UTF-8 without surrogates or overlong forms, as Unicode 15 table 3-7 defines it.
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// At most `most` bytes of a text for people and for the database: cut between characters, bytes that are not UTF-8 and control characters
/// written as \\xNN.
[[nodiscard]] std::string shown(std::string_view bytes, std::size_t most);

/// The whole text as a decimal number of type N; nothing else, no sign "+", no spaces.
template <class N>
[[nodiscard]] std::optional<N> parse_number(std::string_view text) {
  N value{};
  const char* const end = text.data() + text.size();
  const auto [stop, problem] = std::from_chars(text.data(), end, value);
  if (problem != std::errc{} || stop != end || text.empty()) return std::nullopt;
  return value;
}

/// Without control characters, separators of lines and marks that turn the direction of what follows.
[[nodiscard]] bool is_printable(std::string_view text);

/// "8", "0.5", "-12.25": as JSON writes a number, without an exponent.
[[nodiscard]] bool is_plain_decimal(std::string_view text);

/// An address of the web that can stand in a link: http or https, a host, nothing that must be escaped.
[[nodiscard]] bool is_web_address(std::string_view text);

/// "1,234,567", as tools and messages write it; pages have render/numbers.hpp.
[[nodiscard]] std::string with_thousands(std::int64_t number);

}  // namespace hub
