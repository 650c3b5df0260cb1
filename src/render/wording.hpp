// SPDX-License-Identifier: Apache-2.0
// Words of pages around the findings: dates, ages, sources, published figures. Findings themselves are in sentences.hpp.
#pragma once
#include "base/clock.hpp"
#include "domain/published_figure.hpp"
#include "facts/finding.hpp"
#include "facts/steps.hpp"
#include "render/sentences.hpp"

#include <string>
#include <vector>

namespace hub::render {

/// "Oct 2025".
[[nodiscard]] std::string short_month(Month month);
/// "22 November 2026".
[[nodiscard]] std::string date_words(Date date);
/// "1 November 2021 to 30 April 2022" becomes "November 2021 to April 2022" where whole months are meant; empty dates: "period not stated".
[[nodiscard]] std::string published_period(const PublishedFigure& figure);
/// "11 months ago", "this month".
[[nodiscard]] std::string age_words(int months);

/// Where a finding holds: the area's name, or "37 forces of the nation" when not all supplied.
[[nodiscard]] std::string place_name(const facts::Finding& finding, const facts::HubFacts& hub);
/// The panel of the comparison line: "The 35 other forces with a figure for every month of the comparison".
[[nodiscard]] std::string panel_name(const facts::PanelFacts& panel, const Area& area, const Speaking& speaking, const Dataset& dataset);

/// What templates call a step of the data set: "month", "quarter" or "year".
[[nodiscard]] const char* step_word(const Dataset& dataset);
[[nodiscard]] const char* step_word(int months);

/// "Source: Home Office, Recorded offences …; publication date not recorded."
[[nodiscard]] std::string source_sentence(const Dataset& dataset);

/// "83 %", "7.1 seconds", "about 94,000 calls".
[[nodiscard]] std::string published_value(const PublishedFigure& figure);

}  // namespace hub::render
