// SPDX-License-Identifier: Apache-2.0
// What the page of one measure in one area is made of.
#pragma once
#include "facts/comparator.hpp"
#include "facts/finding.hpp"
#include "facts/hub.hpp"
#include "facts/meeting.hpp"
#include "facts/parts.hpp"
#include "facts/series.hpp"
#include "facts/together.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace hub::pages {

/// /areas/{code}/{measure}
struct MeasureFacts {
  facts::HubToday hub;
  const Area* area;
  const Area* parent;  ///< or null
  const Measure* measure;
  const Pillar* pillar;
  std::vector<facts::SeriesFacts> series;        ///< of which the page tells: the leading one first
  std::size_t lately = 0;                        ///< the place of monthly figures that are newer than what leads; 0: there are none
  std::optional<facts::Together> together = {};  ///< where the series that the hub prefers counts the area only with others
  std::vector<std::string> cautions = {};        ///< of the figure that leads: notes on the area, then caveats
  std::vector<std::string> caveats = {};         ///< of all figures that are shown, likewise
  std::vector<facts::Meeting> apart = {};        ///< where its series differ by more than the measure's tolerance
  std::vector<facts::Comparator> comparators = {};
  std::vector<const Area*> neighbours = {};  ///< who the neighbours are, nearest first
  std::vector<facts::AreaRate> peers =
      {};  ///< everything of the area's kind with a rate in the headline period, itself included, lowest first
  std::vector<facts::PartFacts> parts = {};  ///< of a force with districts
  std::optional<facts::Reconciliation> reconciliation = {};
  std::optional<facts::MapFrame> map = {};
  std::vector<const Measure*> siblings = {};  ///< every measure, for the way on

  [[nodiscard]] const facts::SeriesFacts& lead() const { return series.front(); }
  /// The series whose months are looked through for signals: the first monthly one with a finding, else the leading one.
  [[nodiscard]] const facts::SeriesFacts& charted() const {
    const auto monthly = std::find_if(series.begin(), series.end(),
                                      [](const auto& each) { return each.dataset->step_months == 1 && each.finding.has_value(); });
    return monthly == series.end() ? lead() : *monthly;
  }
};

}  // namespace hub::pages
