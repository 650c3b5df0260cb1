// SPDX-License-Identifier: Apache-2.0
#include "query/claim_text.hpp"

#include "base/text.hpp"
#include "query/folding.hpp"

#include <algorithm>
#include <array>

namespace hub::query {
namespace {

struct Phrase {
  std::string_view words;  ///< folded
  stats::Claim::Says says;
};

using Says = stats::Claim::Says;

/// Levels before changes: "higher than" holds "higher".
constexpr std::array phrases{Phrase{"higher than", Says::above},
                             Phrase{"more than average", Says::above},
                             Phrase{"above", Says::above},
                             Phrase{"lower than", Says::below},
                             Phrase{"less than average", Says::below},
                             Phrase{"below", Says::below},
                             Phrase{"rose", Says::rose},
                             Phrase{"risen", Says::rose},
                             Phrase{"rise", Says::rose},
                             Phrase{"up", Says::rose},
                             Phrase{"increased", Says::rose},
                             Phrase{"increase", Says::rose},
                             Phrase{"grew", Says::rose},
                             Phrase{"more", Says::rose},
                             Phrase{"higher", Says::rose},
                             Phrase{"fell", Says::fell},
                             Phrase{"fallen", Says::fell},
                             Phrase{"fall", Says::fell},
                             Phrase{"down", Says::fell},
                             Phrase{"decreased", Says::fell},
                             Phrase{"decrease", Says::fell},
                             Phrase{"dropped", Says::fell},
                             Phrase{"fewer", Says::fell},
                             Phrase{"less", Says::fell},
                             Phrase{"lower", Says::fell}};

/// All that may stand beside measure, area, direction, size and years: any other word could turn the claim into another one.
constexpr std::array filler_words{"a",        "an",    "and",  "are",   "area",  "average", "by",  "crime",    "crimes",
                                  "from",     "has",   "have", "in",    "is",    "it",      "of",  "offences", "police",
                                  "recorded", "since", "the",  "their", "there", "to",      "was", "were"};

/// Where whole words of `text` are `words`; both folded.
std::size_t place_of_words(std::string_view text, std::string_view words) {
  for (auto at = text.find(words); !words.empty() && at != std::string_view::npos; at = text.find(words, at + 1)) {
    const bool begins = at == 0 || text[at - 1] == ' ';
    const auto end = at + words.size();
    if (begins && (end == text.size() || text[end] == ' ')) return at;
  }
  return std::string_view::npos;
}

bool holds_words(std::string_view text, std::string_view words) { return place_of_words(text, words) != std::string_view::npos; }

/// Takes the words out of the text, so that they are not read twice; false when they are not there.
bool take_words(std::string& text, std::string_view words) {
  const auto at = place_of_words(text, words);
  if (at == std::string::npos) return false;
  text.replace(at, words.size(), "|");
  return true;
}

/// The one thing that the text names; its name is taken out. Of names within one another the longest counts. Nothing when two different
/// things are named: which was meant cannot be known.
template <class Things, class Names>
auto only_named(const Things& things, std::string& text, Names names) -> decltype(&*things.begin()) {
  using Thing = decltype(&*things.begin());
  const auto longest = [&](std::string& taken) {
    Thing best = nullptr;
    for (const auto& each : things) {
      for (const std::string& name : names(each)) {
        if (name.size() <= taken.size() || !holds_words(text, name)) continue;
        taken = name;
        best = &each;
      }
    }
    return best;
  };
  std::string name;
  const Thing found = longest(name);
  if (found == nullptr) return nullptr;
  while (take_words(text, name)) {
  }
  std::string other;
  return longest(other) == nullptr ? found : nullptr;
}

/// A size in percent and where it stands. `sound` is false when it is not one plain number: nobody may be told yes to "40-47 %".
struct Size {
  std::size_t first = 0;
  std::size_t end = 0;
  std::optional<std::int64_t> percent;
  bool sound = true;
};

std::string in_small_letters(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The number before "%", "per cent" or "percent"; at most 100,000.
Size size_in(const std::string& typed) {
  constexpr double largest = 100'000;
  const std::string text = in_small_letters(typed);
  Size size;
  for (const std::string_view sign : {"%", "per cent", "percent"}) {
    const auto at = text.find(sign);
    if (at == std::string::npos) continue;
    if (size.end != 0 || text.find(sign, at + 1) != std::string::npos) return {0, 0, std::nullopt, false};
    size.first = at;
    size.end = at + sign.size();
  }
  if (size.end == 0) return size;
  const auto is_space = [](char c) { return c == ' ' || c == '\xA0' || c == '\xC2'; };
  while (size.first > 0 && is_space(text[size.first - 1])) --size.first;
  const std::size_t number_end = size.first;
  while (size.first > 0 && (is_digit(text[size.first - 1]) || text[size.first - 1] == '.')) --size.first;
  const auto number = parse_number<double>(std::string_view(text).substr(size.first, number_end - size.first));
  const bool alone = size.first == 0 || text[size.first - 1] == ' ';
  size.sound = number && *number >= 0 && *number <= largest && alone;
  if (size.sound) size.percent = stats::round_real(*number, 0).scaled;
  return size;
}

/// Whether nothing is left but fillers, years and what was taken out.
bool is_understood(std::string_view left) {
  const auto words = split(left, ' ');
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    const bool year = word.size() == 4 && std::all_of(word.begin(), word.end(), is_digit);
    return word.empty() || word == "|" || year || std::find(filler_words.begin(), filler_words.end(), word) != filler_words.end();
  });
}

/// The one direction that the text names, which is taken out of it.
std::optional<Says> take_direction(std::string& text) {
  std::optional<Says> direction;
  for (const Phrase& phrase : phrases) {
    if (!take_words(text, phrase.words)) continue;
    if (direction) return std::nullopt;  // "rose and fell", "fell less"
    direction = phrase.says;
  }
  return direction;
}

/// Numbers of four digits from 1900 to 2099.
std::vector<int> years_in(std::string_view folded_text) {
  std::vector<int> years;
  for (const std::string_view word : split(folded_text, ' ')) {
    const auto year = word.size() == 4 ? parse_number<int>(word) : std::nullopt;
    if (year && *year >= 1900 && *year < 2100) years.push_back(*year);
  }
  return years;
}

}  // namespace

facts::ClaimAsked understood_claim(const Snapshot& snapshot, const std::string& text) {
  const Size size = size_in(text);
  std::string words = folded(text.substr(0, size.first) + " " + text.substr(size.end));
  facts::ClaimAsked asked;
  asked.text = text;
  asked.years = years_in(words);
  asked.measure = only_named(snapshot.measures, words, [](const Measure& each) {
    return std::array{folded(each.title), folded(each.plural), folded(each.singular)};
  });
  const auto* named = only_named(snapshot.search_index, words, [](const auto& each) { return std::array{each.first}; });
  if (named != nullptr) {
    const Index place = named->second;
    const std::size_t areas = snapshot.areas.size();
    asked.area =
        place < areas ? &snapshot.areas[place] : snapshot.find_area(snapshot.rows_of<ReplacedArea>()[place - areas].replaced_by.text());
  }
  const auto says = take_direction(words);
  if (says && size.sound && is_understood(words)) asked.claim = stats::Claim{*says, size.percent};
  return asked;
}

}  // namespace hub::query
