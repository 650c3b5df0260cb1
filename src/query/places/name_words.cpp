// SPDX-License-Identifier: Apache-2.0
#include "query/places/name_words.hpp"

#include "base/text.hpp"
#include "query/folding.hpp"

#include <algorithm>

namespace hub::query {
namespace {

/// "Osney & St Thomas": folding drops the sign, and it is a word.
std::string with_and(std::string_view text) {
  std::string spelt;
  for (const char c : text) {
    if (c == '&' || c == '+') {
      spelt += " and ";
    } else {
      spelt += c;
    }
  }
  return spelt;
}

std::string_view usual(std::string_view word) {
  if (word == "saint") return "st";
  if (word == "upon") return "on";
  if (word == "gt") return "great";
  return word;
}

}  // namespace

std::vector<std::string> place_words(std::string_view text) {
  const std::string plain = folded(with_and(text));
  std::vector<std::string> words;
  std::vector<std::string> without;
  for (const std::string_view word : split(plain, ' ')) {
    if (word.empty()) continue;
    words.emplace_back(usual(word));
    if (word != "and" && word != "the") without.push_back(words.back());
  }
  return without.empty() ? words : without;
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t end) {
  std::string text;
  for (std::size_t i = first; i < end; ++i) {
    if (i > first) text += ' ';
    text += words[i];
  }
  return text;
}

std::string squeezed(std::string_view words) {
  std::string text(words);
  std::erase(text, ' ');
  return text;
}

}  // namespace hub::query
