// SPDX-License-Identifier: Apache-2.0
#include "domain/street_crime.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hub {
namespace {

constexpr std::int32_t millionths = 1'000'000;

/// Whole millionths of a decimal number with at most six decimals, within ±`most` whole units.
std::optional<std::int32_t> parse_millionths(std::string_view text, std::int32_t most) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  std::int64_t value = 0;
  int decimals = -1;
  for (const char c : text) {
    if (c == '.' && decimals < 0) {
      decimals = 0;
      continue;
    }
    if (c < '0' || c > '9' || decimals == 6 || value > std::int64_t{most} * millionths) return std::nullopt;
    value = value * 10 + (c - '0');
    if (decimals >= 0) ++decimals;
  }
  if (text.empty() || text.front() == '.' || decimals == 0) return std::nullopt;
  for (int i = std::max(decimals, 0); i < 6; ++i) value *= 10;
  if (value > std::int64_t{most} * millionths) return std::nullopt;
  return static_cast<std::int32_t>(negative ? -value : value);
}

/// 0 to 15, or 255 for what is no small hexadecimal digit.
constexpr std::array<std::uint8_t, 256> hexadecimal_values = [] {
  std::array<std::uint8_t, 256> values{};
  values.fill(255);
  for (std::uint8_t i = 0; i < 10; ++i) values[static_cast<std::uint8_t>('0' + i)] = i;
  for (std::uint8_t i = 0; i < 6; ++i) values[static_cast<std::uint8_t>('a' + i)] = static_cast<std::uint8_t>(10 + i);
  return values;
}();

}  // namespace

std::optional<Coordinates> parse_coordinates(std::string_view longitude, std::string_view latitude) {
  const auto east = parse_millionths(longitude, 180);
  const auto north = parse_millionths(latitude, 90);
  if (!east || !north) return std::nullopt;
  return Coordinates{*east, *north};
}

std::optional<CrimeIdentifier> parse_crime_identifier(std::string_view text) {
  if (text.size() != 64) return std::nullopt;
  CrimeIdentifier identifier;
  std::uint8_t wrong = 0;
  for (std::size_t word = 0; word < 4; ++word) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 16; ++i) {
      const std::uint8_t digit = hexadecimal_values[static_cast<std::uint8_t>(text[word * 16 + i])];
      wrong |= digit;
      value = value << 4U | (digit & 15U);
    }
    identifier.words[word] = value;
  }
  if (wrong > 15) return std::nullopt;
  return identifier;
}

std::string to_string(const CrimeIdentifier& identifier) {
  const auto& words = identifier.words;
  return fmt::format("{:016x}{:016x}{:016x}{:016x}", words[0], words[1], words[2], words[3]);
}

}  // namespace hub
