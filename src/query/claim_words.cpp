// SPDX-License-Identifier: Apache-2.0
#include "query/claim_words.hpp"

#include "base/text.hpp"
#include "query/folding.hpp"

#include <algorithm>

namespace hub::query {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// Of a word: letters of any script, whose bytes are read as one, and the apostrophe that folding drops.
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80 || c == '\''; }

/// Where the digits from `at` end.
std::size_t end_of_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

/// The bytes of the character that begins at `at`; none at the end.
std::string_view character_at(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return at < text.size() ? text.substr(at, end - at) : std::string_view();
}

/// A plain number from `at`, and where it ends.
struct NumberRead {
  std::size_t end;
  std::optional<stats::Decimal> value;
  bool grouped = false;
};

NumberRead number_at(std::string_view text, std::size_t at) {
  constexpr std::size_t most_digits = 12;
  NumberRead read{end_of_digits(text, at), std::nullopt};
  std::string digits(text.substr(at, read.end - at));
  while (digits.size() <= most_digits && read.end < text.size() && text[read.end] == ',') {
    const std::size_t end = end_of_digits(text, read.end + 1);
    if (end != read.end + 4 || (!read.grouped && digits.size() > 3)) break;
    digits += text.substr(read.end + 1, 3);
    read = {end, std::nullopt, true};
  }
  int decimals = 0;
  if (read.end + 1 < text.size() && text[read.end] == '.' && is_digit(text[read.end + 1])) {
    const std::size_t end = end_of_digits(text, read.end + 1);
    decimals = static_cast<int>(end - read.end - 1);
    digits += text.substr(read.end + 1, end - read.end - 1);
    read.end = end;
  }
  const bool signed_or_cut = at > 0 && (text[at - 1] == '.' || (text[at - 1] == '-' && (at == 1 || text[at - 2] == ' ')));
  const auto value = digits.size() <= most_digits ? parse_number<std::int64_t>(digits) : std::nullopt;
  if (value && !signed_or_cut) read.value = stats::Decimal{*value, decimals};
  return read;
}

}  // namespace

ClaimWords::ClaimWords(const std::string& sentence) {
  const auto add = [&](std::size_t begin, std::size_t end) {
    const std::string text = folded(std::string_view(sentence).substr(begin, end - begin));
    for (const std::string_view word : split(text, ' ')) {
      if (!word.empty()) words_.push_back({std::string(word), std::nullopt, false, begin, end});
    }
  };
  for (std::size_t at = 0; at < sentence.size();) {
    const char c = sentence[at];
    std::size_t end = at + 1;
    if (is_digit(c)) {
      const NumberRead number = number_at(sentence, at);
      end = number.end;
      if (folded(character_at(sentence, end)).empty()) {
        words_.push_back({sentence.substr(at, end - at), number.value, number.grouped, at, end});
      } else {  // "1e2", "30th"
        while (end < sentence.size() && (is_letter(sentence[end]) || is_digit(sentence[end]))) ++end;
        add(at, end);
      }
    } else if (is_letter(c)) {
      while (end < sentence.size() && (is_letter(sentence[end]) || is_digit(sentence[end]))) ++end;
      add(at, end);
    } else if (c == '%') {
      words_.push_back({"%", std::nullopt, false, at, end});
    }
    at = end;
  }
}

std::size_t ClaimWords::length_at(std::size_t at, std::string_view phrase) const {
  const auto parts = split(phrase, ' ');
  if (phrase.empty() || at + parts.size() > words_.size()) return 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (words_[at + i].taken || words_[at + i].text != parts[i]) return 0;
  }
  return parts.size();
}

std::size_t ClaimWords::length_before(std::size_t at, std::string_view phrase) const {
  const std::size_t count = split(phrase, ' ').size();
  return at >= count ? length_at(at - count, phrase) : 0;
}

std::optional<std::size_t> ClaimWords::find(std::string_view phrase) const {
  for (std::size_t at = 0; at < words_.size(); ++at) {
    if (length_at(at, phrase) > 0) return at;
  }
  return std::nullopt;
}

void ClaimWords::take(std::size_t at, std::size_t count) {
  for (std::size_t i = at; i < at + count; ++i) words_[i].taken = true;
}

bool ClaimWords::take(std::string_view phrase) {
  const auto at = find(phrase);
  if (at) take(*at, length_at(*at, phrase));
  return at.has_value();
}

}  // namespace hub::query
