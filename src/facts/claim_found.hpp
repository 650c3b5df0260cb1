// SPDX-License-Identifier: Apache-2.0
// A claim with the figures that it is held against, and the answer.
#pragma once
#include "facts/claim_asked.hpp"
#include "facts/comparator.hpp"
#include "facts/finding.hpp"
#include "facts/hub.hpp"
#include "stats/claim.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace hub::facts {

/// A whole calendar year and who counts it.
struct YearCount {
  int year;
  std::int64_t count;
  const Dataset* dataset;
};

struct ClaimFound {
  HubToday hub;
  ClaimAsked asked;
  const Area* parent = nullptr;                            ///< of the area asked about
  std::optional<Observation<Finding>> finding{};           ///< when a measure, an area and a claim or a sentence were given
  std::optional<Observation<Finding>> wider{};             ///< of the parent, where the area has none
  std::vector<Observation<Finding>> of_places{};           ///< of several places that are named, in their order
  std::optional<std::pair<YearCount, YearCount>> apart{};  ///< the whole years that are named, which different sources count
  const MeasureSeries* counted_then = nullptr;             ///< what was counted instead in the years that are named
  std::optional<stats::PartsChange> parts{};
  std::optional<AreaRate> rival{};      ///< of a rank: the first of the others
  std::vector<const Area*> left_out{};  ///< of a rank by rate: others of so few residents that their rates are set beside nothing
  std::optional<stats::Judgement> judgement{};

  /// What is judged, or said in its place, is a change.
  [[nodiscard]] bool is_about_change() const { return !asked.claim || stats::is_about_change(asked.claim->says); }
};

}  // namespace hub::facts
