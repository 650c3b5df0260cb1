// SPDX-License-Identifier: Apache-2.0
// Findings in words: which template of a language goes with which figures (docs/data/methodology.md#wording). No arithmetic, and no words
// of their own: those stand in language/.
#pragma once
#include "facts/comparator.hpp"
#include "facts/finding.hpp"
#include "facts/hub.hpp"
#include "render/language.hpp"
#include "render/reasons.hpp"

#include <string>
#include <vector>

namespace hub::render {

/// What a sentence is said in and about. References must outlive the call.
struct Speaking {
  const facts::HubFacts& hub;
  const Area* parent;  ///< the force of a district, or null
  const Language& language = Language::english();
};

/// "April 2017 to March 2018", "October to December 2025", "January 2022".
[[nodiscard]] std::string period_words(const Period& period, const Language& language = Language::english());
/// The calendar year of a period, "2024", or those that it lies in, "2022/23".
[[nodiscard]] std::string years_of(const Period& period);
/// "Latest available: April 2017 to March 2018" when old, else the period.
[[nodiscard]] std::string headline_words(const facts::Finding& finding, const Language& language = Language::english());
/// "per 1,000 households", and "in three months" for short periods.
[[nodiscard]] std::string rate_unit(const Measure& measure, const Period& period, const Language& language = Language::english());
/// The nation's name at 95 % of residents or more, else "38 of the 43 forces (69 % of residents)".
[[nodiscard]] std::string pool_name(const stats::Pool& pool, const facts::HubFacts& hub, const Language& language = Language::english());
/// What the finding's comparison is with: pool_name, or "12 of the 14 districts of Exampleland".
[[nodiscard]] std::string comparison_name(const facts::Finding& finding, const Speaking& speaking);
/// Who a comparator stands for: "the 9 areas most like it with a published figure".
[[nodiscard]] std::string comparator_name(const facts::Comparator& comparator, const Area& area, const Speaking& speaking);
/// "12th lowest of 43".
[[nodiscard]] std::string rank_words(const stats::Rank& rank, const Language& language = Language::english());
/// "43 %", without the sign.
[[nodiscard]] std::string percent_words(const stats::Decimal& percent, const Language& language = Language::english());
/// The measure's name in the language, English where the hub gives none.
[[nodiscard]] const std::string& title_of(const Measure& measure, const Language& language);
/// ", within the range of most forces"; empty where that is not known.
[[nodiscard]] std::string range_words(const stats::Standing& standing, const Level& level, const Language& language = Language::english());
/// "has fallen", "cannot be said".
[[nodiscard]] std::string verdict_words(const stats::Change& change, const Language& language = Language::english());
/// "43 % fewer in 2025 than in 2018; the number has fallen, by more than chance".
[[nodiscard]] std::string change_words(const stats::Change& change, const Language& language = Language::english());
/// The whole finding, a sentence each: how many and how high; compared with; where it stands; change; signals; what is not available.
[[nodiscard]] std::vector<std::string> finding_sentences(const facts::Finding& finding, const Speaking& speaking);
/// Only how many and how high.
[[nodiscard]] std::string level_sentence(const facts::Finding& finding, const Speaking& speaking);
/// Only the change, or why there is none.
[[nodiscard]] std::string change_sentence(const facts::Finding& finding, const Speaking& speaking);
/// Beside the middle area of its kind, and where it stands; empty when there is no such figure.
/// The decimals of the finding's rate and of those beside it.
[[nodiscard]] int decimals_beside(const facts::Finding& finding);
[[nodiscard]] std::string standing_sentence(const facts::Finding& finding, const Language& language = Language::english());

/// Only the comparison, with or without the group's count; empty when there is none.
[[nodiscard]] std::string comparison_sentence(const facts::Finding& finding, const Speaking& speaking, bool with_count);
/// "In the 35 other forces of the nation whose figures are here, taken together, …". Only when the finding has it.
[[nodiscard]] std::string others_sentence(const facts::Finding& finding, const Speaking& speaking);
/// What is held of a year that is not whole. Only when the finding has it.
[[nodiscard]] std::string months_held_sentence(const facts::Finding& finding, const Language& language = Language::english());
/// Only the signal.
[[nodiscard]] std::string signal_sentence(const stats::LatestSignal& signal, const Language& language = Language::english());
/// "[x] Home Office publishes …", in a table.
[[nodiscard]] std::string absent_words(const Missing& missing);
/// The verdict's name or "unknown": how templates choose what they say of a difference.
[[nodiscard]] std::string_view difference_word(const Observation<stats::Difference>& difference);
/// "No figure: Home Office publishes …".
[[nodiscard]] std::string missing_sentence(const Missing& missing, const Language& language = Language::english());

}  // namespace hub::render
