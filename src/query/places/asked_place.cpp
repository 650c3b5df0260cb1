// SPDX-License-Identifier: Apache-2.0
#include "query/places/asked_place.hpp"

#include "query/places/name_words.hpp"

#include <algorithm>
#include <array>

namespace hub::query {
namespace {

using Words = std::vector<std::string>;

/// What stands around the name of a place in a question and names nothing.
constexpr std::array fillers{"a",    "about",      "any",    "are",     "area",  "around",   "at",       "by",    "crime", "crimes",
                             "data", "figures",    "find",   "for",     "from",  "has",      "have",     "how",   "i",     "in",
                             "is",   "it",         "live",   "living",  "local", "map",      "many",     "me",    "much",  "my",
                             "near", "nearby",     "number", "numbers", "of",    "offences", "postcode", "rate",  "rates", "safe",
                             "show", "statistics", "stats",  "that",    "there", "to",       "what",     "whats", "where", "with"};
constexpr std::array council_titles{"authority", "borough", "city",         "council", "county",
                                    "district",  "london",  "metropolitan", "royal",   "unitary"};
constexpr std::array police_titles{"constabulary", "force", "heddlu", "police", "service"};
constexpr std::array place_titles{"estate", "hamlet", "neighbourhood", "of", "parish", "suburb", "town", "village", "ward"};

template <std::size_t Count>
bool is_one_of(const std::array<const char*, Count>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}
bool is_plain_filler(const std::string& word) { return is_one_of(fillers, word); }

/// Takes the first words that pass `drop`.
template <class Drop>
void strip_before(Words& words, Drop drop) {
  words.erase(words.begin(), std::find_if_not(words.begin(), words.end(), drop));
}
template <class Drop>
void strip_behind(Words& words, Drop drop) {
  while (!words.empty() && drop(words.back())) words.pop_back();
}

/// The measure whose name is the longest that stands in the words, which are taken out.
const Measure* take_longest_measure(const Snapshot& snapshot, Words& words) {
  const Measure* measure = nullptr;
  std::size_t longest = 0;
  auto place = words.end();
  for (const MeasureName& each : snapshot.measure_names) {
    const Words& name = each.words;
    if (name.size() <= longest || std::all_of(name.begin(), name.end(), is_plain_filler)) continue;
    const auto found = std::search(words.begin(), words.end(), name.begin(), name.end());
    if (found == words.end()) continue;
    measure = &snapshot.measures[each.measure];
    longest = name.size();
    place = found;
  }
  if (measure != nullptr) words.erase(place, place + static_cast<std::ptrdiff_t>(longest));
  return measure;
}

}  // namespace

AskedPlace AskedPlace::without(Titles titles) const {
  AskedPlace stripped = *this;
  const auto is_title = [&](const std::string& word) {
    if (is_one_of(council_titles, word)) stripped.counting = Counting::located;
    if (is_one_of(police_titles, word)) stripped.counting = Counting::recorder;
    return is_one_of(council_titles, word) || is_one_of(police_titles, word) || is_one_of(place_titles, word);
  };
  if (titles != Titles::behind) strip_before(stripped.words, is_title);
  if (titles != Titles::before) strip_behind(stripped.words, is_title);
  return stripped;
}

AskedPlace asked_place(const Snapshot& snapshot, std::string_view typed) {
  AskedPlace asked{.words = place_words(typed)};
  asked.measure = take_longest_measure(snapshot, asked.words);
  strip_before(asked.words, is_plain_filler);
  strip_behind(asked.words, is_plain_filler);
  return asked;
}

}  // namespace hub::query
