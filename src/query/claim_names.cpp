// SPDX-License-Identifier: Apache-2.0
#include "query/claim_names.hpp"

#include "base/text.hpp"
#include "query/folding.hpp"
#include "query/spelling.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace hub::query {
namespace {

constexpr std::array fillers{"a",      "an",    "and",    "are",      "area",  "average", "been",    "by",  "came",     "come",
                             "coming", "crime", "crimes", "getting",  "going", "gone",    "got",     "had", "has",      "have",
                             "in",     "is",    "it",     "keep",     "keeps", "number",  "numbers", "of",  "offences", "overall",
                             "police", "rate",  "rates",  "recorded", "the",   "their",   "there",   "was", "went",     "were"};

bool is_of_fillers(const std::string& name) {
  const auto words = split(name, ' ');
  return std::all_of(words.begin(), words.end(), is_filler);
}

struct Found {
  const Measure* measure = nullptr;
  std::string name;
};

Found longest_measure(const Snapshot& snapshot, const ClaimWords& words, bool of_fillers) {
  Found best;
  for (const MeasureName& each : snapshot.measure_names) {
    if (each.folded.size() <= best.name.size() || !words.holds(each.folded) || is_of_fillers(each.folded) != of_fillers) continue;
    best = {&snapshot.measures[each.measure], each.folded};
  }
  return best;
}

const Area* area_at(const Snapshot& snapshot, Index place) {
  const std::size_t areas = snapshot.areas.size();
  if (place < areas) return &snapshot.areas[place];
  return snapshot.find_area(snapshot.rows_of<ReplacedArea>()[place - areas].replaced_by.text());
}

/// Words beside each other that are left over.
struct Run {
  std::string text;
  std::size_t begin;
  std::size_t end;
};

std::vector<Run> runs_of(const ClaimWords& words) {
  constexpr std::size_t most_words = 4;
  constexpr std::size_t most_runs = 100;
  std::vector<Run> runs;
  for (std::size_t first = 0; first < words.size() && runs.size() < most_runs; ++first) {
    Run run{"", words[first].begin, 0};
    for (std::size_t at = first; at < std::min(words.size(), first + most_words) && !words[at].taken; ++at) {
      run.text += (run.text.empty() ? "" : " ") + words[at].text;
      run.end = words[at].end;
      if (!is_of_fillers(run.text)) runs.push_back(run);
    }
  }
  return runs;
}

/// The least number of letters that a run is apart from the name, where that is so few that it may be a slip, and the run.
std::optional<std::pair<std::size_t, const Run*>> slip(const std::vector<Run>& runs, const std::string& name) {
  constexpr std::size_t short_name = 6;
  std::optional<std::pair<std::size_t, const Run*>> best;
  for (const Run& run : runs) {
    if (name.empty() || run.text.front() != name.front()) continue;  // the first letter is rarely missed, and much else begins so
    const std::size_t most = run.text.size() < short_name ? 1 : 2;
    const std::size_t apart = letters_apart(run.text, name, most);
    if (apart <= most && (!best || apart < best->first)) best = {apart, &run};
  }
  return best;
}

std::string corrected(const std::string& sentence, const Run& run, const std::string& name) {
  return sentence.substr(0, run.begin) + name + sentence.substr(run.end);
}

/// The few that are the most alike, of each thing one. Likeness is doubled, so that what is at hand can stand before the rest.
std::vector<facts::ClaimSuggestion> few_of(const std::multimap<std::size_t, facts::ClaimSuggestion>& by_likeness) {
  constexpr std::size_t most = 3;
  std::vector<facts::ClaimSuggestion> few;
  for (const auto& [likeness, each] : by_likeness) {
    const bool known = std::any_of(few.begin(), few.end(), [&suggestion = each](const auto& other) {
      return other.area == suggestion.area && other.measure == suggestion.measure;
    });
    const bool alike = likeness / 2 == by_likeness.begin()->first / 2;
    if (!known && alike && few.size() < most) few.push_back(each);
  }
  return few;
}

}  // namespace

bool is_filler(std::string_view word) { return std::find(fillers.begin(), fillers.end(), word) != fillers.end(); }

NamedMeasure take_measure(const Snapshot& snapshot, ClaimWords& words) {
  Found found = longest_measure(snapshot, words, false);
  const bool general = found.measure == nullptr;
  if (general) found = longest_measure(snapshot, words, true);
  if (found.measure == nullptr) return {};
  const std::size_t first = words.find(found.name).value_or(0);
  while (words.take(found.name)) {
  }
  for (const MeasureName& each : snapshot.measure_names) {
    const bool same = &snapshot.measures[each.measure] == found.measure && !is_of_fillers(each.folded);
    while (same && words.take(each.folded)) {
    }
  }
  const bool several = longest_measure(snapshot, words, false).measure != nullptr;
  return {several ? nullptr : found.measure, first, several, general};
}

bool is_qualified(const ClaimWords& words, std::size_t name) {
  return name > 0 && !words[name - 1].taken && !words.is_number(name - 1) && !is_filler(words[name - 1].text);
}

std::vector<NamedArea> take_areas(const Snapshot& snapshot, ClaimWords& words) {
  std::vector<NamedArea> named;
  for (;;) {
    std::string_view longest;
    Index place = 0;
    for (const auto& [name, index] : snapshot.search_index) {
      if (name.size() <= longest.size() || !words.holds(name)) continue;
      longest = name;
      place = index;
    }
    if (longest.empty()) return named;
    while (const auto at = words.find(longest)) {
      const std::size_t count = words.length_at(*at, longest);
      words.take(*at, count);
      named.push_back({area_at(snapshot, place), *at, *at + count});
    }
  }
}

std::vector<facts::ClaimSuggestion> areas_like(const Snapshot& snapshot, const ClaimWords& words, const std::string& sentence) {
  const auto runs = runs_of(words);
  std::multimap<std::size_t, facts::ClaimSuggestion> by_likeness;
  for (const auto& [name, place] : snapshot.search_index) {
    const auto found = slip(runs, name);
    const Area* area = found ? area_at(snapshot, place) : nullptr;
    if (area == nullptr) continue;
    const bool home = area == snapshot.hub.home || snapshot.parent_of(*area) == snapshot.hub.home;
    by_likeness.emplace(2 * found->first + (home ? 0 : 1),
                        facts::ClaimSuggestion{nullptr, area, area->name, corrected(sentence, *found->second, area->name)});
  }
  return few_of(by_likeness);
}

std::vector<facts::ClaimSuggestion> measures_like(const Snapshot& snapshot, const ClaimWords& words, const std::string& sentence) {
  const auto runs = runs_of(words);
  std::multimap<std::size_t, facts::ClaimSuggestion> by_likeness;
  for (const MeasureName& each : snapshot.measure_names) {
    const auto found = slip(runs, each.folded);
    if (found)
      by_likeness.emplace(2 * found->first, facts::ClaimSuggestion{&snapshot.measures[each.measure], nullptr, each.written,
                                                                   corrected(sentence, *found->second, each.written)});
  }
  return few_of(by_likeness);
}

}  // namespace hub::query
