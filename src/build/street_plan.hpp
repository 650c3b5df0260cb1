// SPDX-License-Identifier: Apache-2.0
// How street files join the bundled figures: which data set they belong to, whose they are, and what they change in the coverage.
#pragma once
#include "build/force_names.hpp"
#include "build/hub_definition.hpp"
#include "build/street_import.hpp"
#include "domain/coverage.hpp"

#include <map>
#include <string>
#include <vector>

namespace hub::build {

struct StreetPlan {
  std::string dataset;                        ///< the hub's data set of kind recorded-crime; empty when there are no street files
  std::uint32_t first_source_file = 1;        ///< id of the first street file
  std::map<std::string, std::string> forces;  ///< slug → area code, or itself outside the nation

  [[nodiscard]] const std::string& force_of(const std::string& slug) const { return forces.at(slug); }
};

/// Files of a force that is not in the crosswalk leave `listing.street` for `listing.damage`. Fails (bad_configuration) when the hub has
/// not exactly one data set of kind recorded-crime.
[[nodiscard]] Result<StreetPlan> plan_street_import(const HubDefinition& definition, const ForceNames& names,
                                                    sources::DataListing& listing);

/// The bundled coverage by area code, with every imported force-month supplied. In a month that only street files tell of, the other
/// forces of the nation are not held. Fails (check_failed) when a force is not in the crosswalk.
[[nodiscard]] Result<std::vector<Coverage>> coverage_with_import(const std::vector<sources::Parsed<Coverage>>& bundled,
                                                                 const std::vector<Area>& areas, const ForceNames& names,
                                                                 const StreetPlan& plan, const StreetImport& import);

}  // namespace hub::build
