// SPDX-License-Identifier: Apache-2.0
// The rows of figures that several CSV twins share.
#pragma once
#include "facts/card.hpp"
#include "facts/finding.hpp"
#include "facts/hub.hpp"
#include "render/csv.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace hub::render {

/// The column names; every row of an invented hub then says so in its notes.
void csv_header(CsvWriter& out, const facts::HubFacts& hub);

/// Writes one area's counts and rates; the area may be a group without a code.
struct CsvRows {
  CsvWriter& out;
  const Measure& measure;
  std::string code;
  std::string name;
  std::string geography;
  std::string_view series;  ///< key of the one that counts; empty where nothing does

  void count(const Period& period, const Observation<std::int64_t>& value, const std::string& notes) const;
  void rate(const Period& period, const Observation<stats::Rate>& value, const std::string& notes, int decimals = -1) const;
};
[[nodiscard]] CsvRows rows_for(CsvWriter& out, const Measure& measure, const Area& area, std::string_view series);

/// The finding's own rows: count, rate, and what it is compared with.
void finding_rows(CsvWriter& out, const facts::Finding& finding, const facts::HubFacts& hub, const Area* parent);
/// Both sides of the finding's change and the change, or the count that has none and why.
void change_rows(CsvWriter& out, const facts::Finding& finding, const facts::HubFacts& hub);
void missing_row(CsvWriter& out, const Measure& measure, const Area& area, const Missing& missing);
/// A measure's finding, or why there is none.
void card_rows(CsvWriter& out, const facts::CardFacts& card, const Area& area, const facts::HubFacts& hub, const Area* parent);

}  // namespace hub::render
