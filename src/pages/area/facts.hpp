// SPDX-License-Identifier: Apache-2.0
// What the page of an area is made of.
#pragma once
#include "domain/reference/replaced_area.hpp"
#include "facts/card.hpp"
#include "facts/hub.hpp"
#include "facts/parts.hpp"
#include "facts/question.hpp"

#include <optional>
#include <vector>

namespace hub::pages {

/// A place that is no more.
struct FormerPlace {
  const ReplacedArea* place;
  bool divided;  ///< among this area and others
};

/// /areas/{code}
struct AreaFacts {
  facts::HubToday hub;
  const Area* area;
  const Area* parent;
  std::vector<facts::PillarFacts> pillars;
  std::vector<facts::Question> questions;  ///< what needs one, the rarest change first
  std::vector<facts::PartFacts> parts;     ///< districts of a force, forces of the nation; no figures
  std::vector<FormerPlace> replaced;       ///< what this area took the place of
  std::optional<facts::MapFrame> map;
};

}  // namespace hub::pages
