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

/// Whether whole words of `text` are `words`; both folded.
bool holds_words(std::string_view text, std::string_view words) {
  for (auto at = text.find(words); !words.empty() && at != std::string_view::npos; at = text.find(words, at + 1)) {
    const bool begins = at == 0 || text[at - 1] == ' ';
    const auto end = at + words.size();
    if (begins && (end == text.size() || text[end] == ' ')) return true;
  }
  return false;
}

/// The thing whose longest name stands in the text; `names` gives the folded names of one.
template <class Things, class Names>
auto longest_named(const Things& things, std::string_view text, Names names) -> decltype(&*things.begin()) {
  decltype(&*things.begin()) best = nullptr;
  std::size_t longest = 0;
  for (const auto& each : things) {
    for (const std::string& name : names(each)) {
      if (name.size() <= longest || !holds_words(text, name)) continue;
      longest = name.size();
      best = &each;
    }
  }
  return best;
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

std::optional<Says> direction_in(std::string_view folded_text) {
  for (const Phrase& phrase : phrases) {
    if (holds_words(folded_text, phrase.words)) return phrase.says;
  }
  return std::nullopt;
}

}  // namespace

stats::ClaimAsked understood_claim(const Snapshot& snapshot, const std::string& text) {
  const std::string words = folded(text);
  stats::ClaimAsked asked;
  asked.text = text;
  asked.measure = longest_named(snapshot.measures, words, [](const Measure& each) {
    return std::array{folded(each.title), folded(each.plural), folded(each.singular)};
  });
  const auto* named = longest_named(snapshot.search_index, words, [](const auto& each) { return std::array{each.first}; });
  if (named != nullptr) {
    const Index place = named->second;
    asked.area = place < snapshot.areas.size() ? &snapshot.areas[place]
                                               : snapshot.find_area(snapshot.replaced[place - snapshot.areas.size()].replaced_by.text());
  }
  if (const auto says = direction_in(words)) asked.claim = stats::Claim{*says, percent_in(text)};
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
  const auto& [text, measure, area, period, claim] = facts.asked;
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
  facts.judgement = stats::judge(*claim, finding, facts.parts);
  return facts;
}

}  // namespace hub::query
