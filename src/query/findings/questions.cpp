// SPDX-License-Identifier: Apache-2.0
#include "query/findings/questions.hpp"

#include "query/findings/change_spread.hpp"

#include <algorithm>

namespace hub::query {
namespace {

/// A change that ended longer before the newest month of all is history.
constexpr int months_of_interest = 18;

std::optional<facts::Question> question_of(const Snapshot& snapshot, const Area& area, const facts::CardFacts& card, Month newest) {
  if (!card.finding.has_value() || !card.finding.value().change.has_value()) return std::nullopt;
  const stats::Change& change = card.finding.value().change.value();
  if (change.current_count <= change.past_count || newest - change.current.last() > months_of_interest) return std::nullopt;
  const auto spread = change_spread_of({snapshot, *card.measure, *card.finding.value().series, area}, change);
  if (!spread || !stats::is_rare_rise(change, *spread)) return std::nullopt;
  return facts::Question{card.measure, change, *spread};
}

}  // namespace

std::vector<facts::Question> questions_of(const Snapshot& snapshot, const Area& area, const std::vector<facts::PillarFacts>& pillars,
                                          Month newest) {
  std::vector<facts::Question> questions;
  if (area.is(Counting::sum) || area.is(Counting::imported) || stats::are_few(area.residents)) return questions;
  for (const facts::PillarFacts& pillar : pillars) {
    for (const facts::CardFacts& card : pillar.cards) {
      if (auto question = question_of(snapshot, area, card, newest)) questions.push_back(std::move(*question));
    }
  }
  std::stable_sort(questions.begin(), questions.end(), [](const auto& a, const auto& b) {
    return stats::is_rarer({a.change, a.spread}, {b.change, b.spread});
  });
  if (questions.size() > most_questions) questions.erase(questions.begin() + most_questions, questions.end());
  return questions;
}

}  // namespace hub::query
