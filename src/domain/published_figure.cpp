// SPDX-License-Identifier: Apache-2.0
#include "domain/published_figure.hpp"

namespace hub {

std::string_view name_of(Bound bound) {
  switch (bound) {
    case Bound::exact: return "exact";
    case Bound::about: return "about";
    case Bound::nearly: return "nearly";
    case Bound::at_least: return "at_least";
    case Bound::at_most: return "at_most";
  }
  return "unknown";
}

std::optional<Bound> bound_named(std::string_view name) {
  for (const Bound each : {Bound::exact, Bound::about, Bound::nearly, Bound::at_least, Bound::at_most}) {
    if (name_of(each) == name) return each;
  }
  return std::nullopt;
}

}  // namespace hub
