// SPDX-License-Identifier: Apache-2.0
// What a build has to say of what it read and derived: for the manifest, and for who runs it.
#pragma once
#include "build/odd_months.hpp"
#include "build/street_import.hpp"
#include "build/street_plan.hpp"
#include "stats/stub_month.hpp"
#include "store/database.hpp"
#include "store/release.hpp"

#include <vector>

namespace hub::build {

/// Stubs and months whose types cannot be right, imported and bundled, and wordings of outcomes that are not listed, the most frequent
/// first.
[[nodiscard]] std::vector<store::ManifestRemark> remarks_on(const StreetImport& import, const std::vector<stats::StubMonth>& stubs,
                                                            const OddMonths& odd, const StreetPlan& plan);

/// The street files to which bundled counts gave way, then the series that differ by more than their measure's tolerance where they meet.
void add_derived_remarks(store::Connection& connection, std::vector<store::ManifestRemark>& remarks);

}  // namespace hub::build
