// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace hub {
namespace {

/// Bytes of the well-formed sequence at the start of `text`, 0 when there is none.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xC2 && first <= 0xDF   ? 2U
                             : first >= 0xE0 && first <= 0xEF ? 3U
                             : first >= 0xF0 && first <= 0xF4 ? 4U
                                                              : 0U;
  if (length == 0 || text.size() < length) return 0;
  const std::uint8_t low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const std::uint8_t high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  }
  return length;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  while (true) {
    const auto at = text.find(separator);
    pieces.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return pieces;
    text.remove_prefix(at + 1);
  }
}

bool is_utf8(std::string_view bytes) {
  constexpr std::uint64_t beyond_ascii = 0x8080808080808080U;
  std::array<std::uint64_t, 4> block{};
  while (!bytes.empty()) {
    if (bytes.size() >= sizeof block) {
      std::memcpy(block.data(), bytes.data(), sizeof block);
      if (((block[0] | block[1] | block[2] | block[3]) & beyond_ascii) == 0) {
        bytes.remove_prefix(sizeof block);
        continue;
      }
    }
    const std::size_t length = sequence_length(bytes);
    if (length == 0) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

bool is_printable(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<std::uint8_t>(text[at]);
    if (byte < 0x20 || byte == 0x7F) return false;
    const auto next = at + 1 < text.size() ? static_cast<std::uint8_t>(text[at + 1]) : std::uint8_t{0};
    if (byte == 0xC2 && next < 0xA0 && next >= 0x80) return false;  // U+0080 to U+009F
    if (byte != 0xE2 || at + 2 >= text.size()) continue;
    const auto last = static_cast<std::uint8_t>(text[at + 2]);
    if (next == 0x80 && last >= 0xA8 && last <= 0xAE) return false;  // U+2028 to U+202E
    if (next == 0x81 && last >= 0xA6 && last <= 0xA9) return false;  // U+2066 to U+2069
  }
  return true;
}

bool is_plain_decimal(std::string_view text) {
  constexpr std::string_view digits = "0123456789";
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  if (whole.empty() || whole.find_first_not_of(digits) != std::string_view::npos || (whole.size() > 1 && whole.front() == '0'))
    return false;
  if (point == text.size()) return true;
  const std::string_view fraction = text.substr(point + 1);
  return !fraction.empty() && fraction.find_first_not_of(digits) == std::string_view::npos;
}

bool is_web_address(std::string_view text) {
  constexpr std::string_view never = " \"'<>\\^`{|}";
  const std::size_t scheme = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0;
  if (scheme == 0 || !is_printable(text) || text.find_first_of(never) != std::string_view::npos) return false;
  const std::string_view host = text.substr(scheme, text.find_first_of("/?#", scheme) - scheme);
  return !host.empty() && host.front() != '.' && host.front() != ':';
}

std::string shown(std::string_view bytes, std::size_t most) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  while (!bytes.empty()) {
    const auto first = static_cast<std::uint8_t>(bytes.front());
    const bool control = first < 0x20 || first == 0x7F;
    const std::size_t length = control ? 0 : sequence_length(bytes);
    if (text.size() + (length == 0 ? 4 : length) > most) break;
    if (length == 0) {
      text += {'\\', 'x', digits[first >> 4U], digits[first & 15U]};
    } else {
      text += bytes.substr(0, length);
    }
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return text;
}

std::string with_thousands(std::int64_t number) {
  std::string text = fmt::format("{}", number < 0 ? -number : number);
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return number < 0 ? "-" + text : text;
}

}  // namespace hub
