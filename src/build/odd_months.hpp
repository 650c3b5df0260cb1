// SPDX-License-Identifier: Apache-2.0
// Months whose types cannot be right (stats/odd_month.hpp), as far as nobody has answered for them in coverage.csv.
#pragma once
#include "build/force_names.hpp"
#include "domain/coverage.hpp"
#include "sources/tables/typed_rows.hpp"
#include "stats/odd_month.hpp"
#include "stats/stub_month.hpp"
#include "store/database.hpp"
#include "store/release.hpp"

#include <string>
#include <vector>

namespace hub::build {

struct OddMonths {
  std::vector<stats::OddMonth> imported;  ///< only a street file tells of them
  std::vector<stats::OddMonth> bundled;
};

/// Those of a data set; months that are stubs are no yardstick and not looked at. Before imported counts join the others.
[[nodiscard]] OddMonths find_odd_months(store::Connection& connection, const std::string& dataset,
                                        const std::vector<stats::StubMonth>& stubs);

/// Without those that the hub's coverage answers for: it calls the month doubtful or incomplete; or supplied, of an imported month in a row
/// that its counts do not ask for, of a bundled one with a sentence, because every bundled month has a row.
[[nodiscard]] OddMonths unanswered(OddMonths odd, const std::vector<sources::Parsed<Coverage>>& coverage, const std::string& dataset,
                                   const ForceNames& names);

/// What is odd about a month, as a sentence.
[[nodiscard]] std::string odd_words(const stats::OddMonth& odd);

/// What the build asks of bundled months.
[[nodiscard]] std::vector<store::ManifestRemark> remarks_on_bundled(const OddMonths& odd);

}  // namespace hub::build
