// SPDX-License-Identifier: Apache-2.0
// Figures that others published, gathered.
#pragma once
#include "domain/published_figure.hpp"
#include "domain/reference/response_measure.hpp"

#include <vector>

namespace hub::facts {

/// The same figure published once or more: one number, all its addresses.
struct PublishedGroup {
  const PublishedFigure* figure;  ///< the best source: official first
  const ResponseMeasure* measure;
  std::vector<const PublishedFigure*> sources;
};

/// The home force's figure beside the comparator's: same measure, same period, same clock.
struct PublishedPair {
  PublishedGroup home;
  PublishedGroup comparator;
};

}  // namespace hub::facts
