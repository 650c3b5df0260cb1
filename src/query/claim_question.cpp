// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "query/findings.hpp"
#include "query/folding.hpp"
#include "query/questions.hpp"

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

/// Words that turn a claim round, or make it more than one claim.
constexpr std::array refused_words{"not",  "no",    "never", "neither", "nor",    "without", "didnt", "hasnt",  "havent",
                                   "isnt", "arent", "wasnt", "werent",  "doesnt", "dont",    "cant",  "hardly", "almost"};

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

/// The number before "%", "per cent" or "percent"; at most 100,000.
std::optional<std::int64_t> percent_in(std::string_view text) {
  constexpr std::int64_t largest = 100'000;
  auto sign = std::min({text.find('%'), text.find("per cent"), text.find("percent")});
  if (sign == std::string_view::npos) return std::nullopt;
  while (sign > 0 && (text[sign - 1] == ' ' || text[sign - 1] == '\xA0' || text[sign - 1] == '\xC2')) --sign;
  std::size_t first = sign;
  while (first > 0 && ((text[first - 1] >= '0' && text[first - 1] <= '9') || text[first - 1] == '.')) --first;
  const auto number = parse_number<double>(text.substr(first, sign - first));
  if (!number || *number < 0 || *number > static_cast<double>(largest)) return std::nullopt;
  return stats::round_real(*number, 0).scaled;
}

/// The one direction that the text names.
std::optional<Says> direction_in(std::string text) {
  std::optional<Says> direction;
  for (const char* word : refused_words) {
    if (holds_words(text, word)) return std::nullopt;
  }
  for (const Phrase& phrase : phrases) {
    if (!take_words(text, phrase.words)) continue;
    if (direction && *direction != phrase.says) return std::nullopt;
    direction = phrase.says;
  }
  for (const char* word : {"than", "least", "most", "under", "over"}) {
    if (holds_words(text, word)) return std::nullopt;  // "by less than 5 %" is another claim than "by 5 %"
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

/// Whether the claim names a year that its figures are not about.
bool names_other_years(const stats::ClaimAsked& asked, const stats::Finding& finding) {
  const Period& period = finding.headline.period;
  const auto is_ours = [&](int year) {
    const auto within = [&](const Period& each) { return year >= each.first.year() && year <= each.last().year(); };
    const bool past = stats::is_about_change(asked.claim->says) && finding.change.has_value() && within(finding.change.value().past);
    return past || within(period);
  };
  return !std::all_of(asked.years.begin(), asked.years.end(), is_ours);
}

}  // namespace

stats::ClaimAsked understood_claim(const Snapshot& snapshot, const std::string& text) {
  std::string words = folded(text);
  stats::ClaimAsked asked;
  asked.text = text;
  asked.years = years_in(words);
  asked.measure = only_named(snapshot.measures, words, [](const Measure& each) {
    return std::array{folded(each.title), folded(each.plural), folded(each.singular)};
  });
  const auto* named = only_named(snapshot.search_index, words, [](const auto& each) { return std::array{each.first}; });
  if (named != nullptr) {
    const Index place = named->second;
    asked.area = place < snapshot.areas.size() ? &snapshot.areas[place]
                                               : snapshot.find_area(snapshot.replaced[place - snapshot.areas.size()].replaced_by.text());
  }
  const auto signs = std::count(text.begin(), text.end(), '%');
  const auto says = direction_in(words);
  if (says && signs <= 1) asked.claim = stats::Claim{*says, percent_in(text)};
  return asked;
}

stats::ClaimFacts claim_facts(const Snapshot& snapshot, const stats::HubFacts& hub, stats::ClaimAsked asked) {
  stats::ClaimFacts facts{&hub, std::move(asked), {}, {}, nullptr, {}, {}, {}};
  for (const Measure& measure : snapshot.measures) facts.measures.push_back(&measure);
  facts.areas.push_back(hub.home);
  for (const Area* district : snapshot.children_of(*hub.home)) facts.areas.push_back(district);
  for (const Area* force : snapshot.areas_at(AreaLevel::force)) {
    if (force != hub.home) facts.areas.push_back(force);
  }
  const auto& [text, measure, area, period, claim, years] = facts.asked;
  if (area != nullptr && std::find(facts.areas.begin(), facts.areas.end(), area) == facts.areas.end()) facts.areas.push_back(area);
  if (measure == nullptr || area == nullptr || !claim) return facts;
  facts.parent = snapshot.parent_of(*area);
  facts.finding = period ? finding_in(snapshot, *measure, *area, *period, hub.today) : finding_of(snapshot, *measure, *area, hub.today);
  if (!facts.finding->has_value()) {
    facts.judgement = stats::Judgement{stats::Answer::cannot_say, stats::Because::missing};
    return facts;
  }
  const stats::Finding& finding = facts.finding->value();
  facts.parts = parts_change_of(snapshot, *measure, *area, finding);
  facts.judgement = names_other_years(facts.asked, finding) ? stats::Judgement{stats::Answer::cannot_say, stats::Because::other_years}
                                                            : stats::judge(*claim, finding, facts.parts);
  return facts;
}

}  // namespace hub::query
