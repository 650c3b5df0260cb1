// SPDX-License-Identifier: Apache-2.0
#include "query/places/name_index.hpp"

#include "query/places/name_words.hpp"
#include "query/spelling.hpp"

#include <algorithm>
#include <bit>

namespace hub::query {
namespace {

/// A bit for each letter and digit that occurs; all others share one.
std::uint32_t letters_of(std::string_view text) {
  std::uint32_t letters = 0;
  for (const char c : text) {
    if (c != ' ') letters |= std::uint32_t{1} << (c >= 'a' && c <= 'z' ? static_cast<unsigned>(c - 'a') : 26U);
  }
  return letters;
}

/// A slip changes two letters at most: one goes, one comes.
bool may_be_alike(std::uint32_t a, std::uint32_t b, std::size_t slips) {
  return static_cast<std::size_t>(std::popcount(a & ~b)) <= slips && static_cast<std::size_t>(std::popcount(b & ~a)) <= slips;
}

}  // namespace

void NameIndex::add(const std::string& name, NamedThing thing, bool whole_only) {
  constexpr std::size_t longest = 0xFFFF;
  if (name.empty() || name.size() > longest) return;
  const std::string tight = squeezed(name);
  names_.push_back({.begin = static_cast<std::uint32_t>(words_.size()),
                    .squeezed_begin = static_cast<std::uint32_t>(squeezed_.size()),
                    .letters = letters_of(name),
                    .length = static_cast<std::uint16_t>(name.size()),
                    .squeezed_length = static_cast<std::uint16_t>(tight.size()),
                    .thing = thing,
                    .whole_only = whole_only});
  words_ += name;
  squeezed_ += tight;
}

void NameIndex::finish() {
  std::stable_sort(names_.begin(), names_.end(), [&](const Name& a, const Name& b) { return squeezed_text(a) < squeezed_text(b); });
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    if (names_[i].whole_only) continue;
    const std::string_view name = text(names_[i]);
    for (std::size_t at = 0; at < name.size(); ++at) {
      if (at == 0 || name[at - 1] == ' ') starts_.push_back({i, static_cast<std::uint16_t>(at)});
    }
  }
  std::sort(starts_.begin(), starts_.end(), [&](const Word& a, const Word& b) {
    const int order = text_from(a).compare(text_from(b));
    return order != 0 ? order < 0 : a.name < b.name;
  });
  words_.shrink_to_fit();
  squeezed_.shrink_to_fit();
  names_.shrink_to_fit();
  starts_.shrink_to_fit();
}

std::vector<NameIndex::Match> NameIndex::called(std::string_view words) const {
  const std::string wanted = squeezed(words);
  const auto first = std::lower_bound(names_.begin(), names_.end(), wanted,
                                      [&](const Name& name, const std::string& text) { return squeezed_text(name) < text; });
  std::vector<Match> found;
  for (auto each = first; each != names_.end() && squeezed_text(*each) == wanted; ++each)
    found.push_back({each->thing, text(*each) == words ? std::size_t{0} : std::size_t{1}});
  return found;
}

std::vector<NameIndex::Match> NameIndex::begun(std::string_view words, std::size_t most) const {
  const auto first = std::lower_bound(starts_.begin(), starts_.end(), words,
                                      [&](const Word& word, std::string_view text) { return text_from(word) < text; });
  std::vector<Match> found;
  for (const std::size_t quality : {std::size_t{0}, std::size_t{1}}) {
    for (auto each = first; each != starts_.end() && text_from(*each).starts_with(words) && found.size() < most; ++each) {
      if ((each->at == 0) == (quality == 0)) found.push_back({names_[each->name].thing, quality});
    }
  }
  return found;
}

std::vector<NameIndex::Match> NameIndex::misspelt(std::string_view words) const {
  const std::uint32_t letters = letters_of(words);
  std::size_t least = most_slips(words.size());
  std::vector<Match> found;
  if (least == 0) return found;
  for (const Name& name : names_) {
    const std::size_t longer = std::max<std::size_t>(name.length, words.size());
    const std::size_t shorter = std::min<std::size_t>(name.length, words.size());
    if (name.whole_only || longer - shorter > least || !may_be_alike(name.letters, letters, least)) continue;
    const std::size_t apart = letters_apart(text(name), words, least);
    if (apart > least) continue;
    if (apart < least) found.clear();
    least = apart;
    found.push_back({name.thing, apart});
  }
  return found;
}

std::size_t NameIndex::bytes() const {
  return words_.capacity() + squeezed_.capacity() + names_.capacity() * sizeof(Name) + starts_.capacity() * sizeof(Word);
}

}  // namespace hub::query
