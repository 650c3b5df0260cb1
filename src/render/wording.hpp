// SPDX-License-Identifier: Apache-2.0
// Findings in plain English (docs/data/methodology.md#wording). No arithmetic here: only which words go with which figures.
#pragma once
#include "stats/facts.hpp"

#include <string>
#include <vector>

namespace hub::render {

/// "April 2017 to March 2018", "October to December 2025", "January 2022".
[[nodiscard]] std::string period_words(const Period& period);
/// "Oct 2025".
[[nodiscard]] std::string short_month(Month month);
/// "22 November 2026".
[[nodiscard]] std::string date_words(Date date);
/// "1 November 2021 to 30 April 2022" becomes "November 2021 to April 2022" where whole months are meant; empty dates: "period not stated".
[[nodiscard]] std::string published_period(const PublishedFigure& figure);
/// "11 months ago", "this month".
[[nodiscard]] std::string age_words(int months);

/// "Latest available: April 2017 to March 2018" when old, else the period.
[[nodiscard]] std::string headline_words(const stats::Finding& finding);
/// "per 1,000 households", and "in three months" for short periods.
[[nodiscard]] std::string rate_unit(const Measure& measure, const Period& period);
/// "England and Wales" at 95 % of residents or more, else "the 38 forces that supplied (69 % of residents)".
[[nodiscard]] std::string pool_name(const stats::Pool& pool, const stats::HubFacts& hub);
/// Where a finding holds: the area's name, or "37 forces of England and Wales" when not all supplied.
[[nodiscard]] std::string place_name(const stats::Finding& finding);
/// What the comparison is with: pool_name, or "the 13 districts of Thames Valley together".
[[nodiscard]] std::string comparison_name(const stats::Comparison& comparison, const stats::HubFacts& hub, const Area* parent);
/// "12th lowest of 43".
[[nodiscard]] std::string rank_words(const stats::Rank& rank);
/// The panel of the comparison line: "The 35 other forces that supplied every month of the comparison".
[[nodiscard]] std::string panel_name(const stats::PanelFacts& panel, const stats::Finding& finding, const Area* parent,
                                     const Dataset& dataset);

/// The whole finding, a sentence each: how many and how high; compared with; change; what is not available.
[[nodiscard]] std::vector<std::string> finding_sentences(const stats::Finding& finding, const stats::HubFacts& hub, const Area* parent);
/// Only the comparison, with or without the group's count; empty when there is none.
[[nodiscard]] std::string comparison_sentence(const stats::Finding& finding, const stats::HubFacts& hub, const Area* parent,
                                              bool with_count);
/// "no figure: Home Office publishes …".
[[nodiscard]] std::string missing_sentence(const Missing& missing);

/// "Source: Home Office, Recorded offences …; publication date not recorded."
[[nodiscard]] std::string source_sentence(const Dataset& dataset);

/// "83 %", "7.1 seconds", "about 94,000 calls".
[[nodiscard]] std::string published_value(const PublishedFigure& figure);

}  // namespace hub::render
