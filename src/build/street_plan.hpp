// SPDX-License-Identifier: Apache-2.0
// How street files join the bundled figures: which data set they belong to, whose they are, and what they change in the coverage.
#pragma once
#include "base/clock.hpp"
#include "build/force_names.hpp"
#include "build/hub_definition.hpp"
#include "build/odd_months.hpp"
#include "build/street_import.hpp"
#include "domain/coverage.hpp"
#include "stats/stub_month.hpp"

#include <map>
#include <string>
#include <vector>

namespace hub::build {

struct StreetPlan {
  std::string dataset;                        ///< the hub's data set of kind recorded-crime; empty when there are no street files
  std::string published;                      ///< ISO date of its bundled figures; empty when that is not recorded
  std::uint32_t first_source_file = 1;        ///< id of the first street file
  std::map<std::string, std::string> forces;  ///< slug → area code, or itself outside the nation

  /// Whether the bundled figures are older than an archive of that day; false when either day is
  /// not known.
  [[nodiscard]] bool is_older_than(const std::string& downloaded) const { return !published.empty() && downloaded > published; }
  [[nodiscard]] const std::string& force_of(const std::string& slug) const { return forces.at(slug); }
};

/// Files of a force that is not in the crosswalk, and of a month that the publisher cannot have, leave `listing.street` for
/// `listing.damage`; `today` is that of the build. Fails (bad_configuration) when the hub has
/// not exactly one data set of kind recorded-crime.
[[nodiscard]] Result<StreetPlan> plan_street_import(const HubDefinition& definition, const ForceNames& names, sources::DataListing& listing,
                                                    Date today);

/// Of `stubs` those that the hub's own coverage does not call supplied: who knows better declares it there.
[[nodiscard]] std::vector<stats::StubMonth> undeclared_stubs(std::vector<stats::StubMonth> stubs,
                                                             const std::vector<sources::Parsed<Coverage>>& bundled, const ForceNames& names,
                                                             const StreetPlan& plan);

/// What a stub is, as a sentence.
[[nodiscard]] std::string stub_words(const stats::StubMonth& stub);

/// Imported months that the rules find and coverage.csv does not answer for.
struct FaultyMonths {
  const std::vector<stats::StubMonth>& stubs;
  const std::vector<stats::OddMonth>& odd;
};

/// The bundled coverage by area code, with every imported month of the nation's forces supplied, incomplete when it is one of `stubs`,
/// doubtful when its types cannot be right, or what of the two the hub declares it. In a month that only street files tell of, the other
/// forces of the nation are not held. Fails (check_failed) when a force is not in the crosswalk.
[[nodiscard]] Result<std::vector<Coverage>> coverage_with_import(const std::vector<sources::Parsed<Coverage>>& bundled,
                                                                 const std::vector<Area>& areas, const ForceNames& names,
                                                                 const StreetPlan& plan, const StreetImport& import,
                                                                 const FaultyMonths& faulty);

}  // namespace hub::build
