// SPDX-License-Identifier: Apache-2.0
#include "stats/difference.hpp"

#include "stats/chance.hpp"

namespace hub::stats {
namespace {

DifferenceVerdict verdict_of(double score, bool surely_alike) {
  switch (chance_of(score)) {
    case Chance::within: break;
    case Chance::maybe: return score > 0 ? DifferenceVerdict::probably_higher : DifferenceVerdict::probably_lower;
    case Chance::beyond: return score > 0 ? DifferenceVerdict::clearly_higher : DifferenceVerdict::clearly_lower;
  }
  return surely_alike ? DifferenceVerdict::about_the_same : DifferenceVerdict::too_close;
}

}  // namespace

std::string_view name_of(DifferenceVerdict verdict) {
  switch (verdict) {
    case DifferenceVerdict::about_the_same: return "about_the_same";
    case DifferenceVerdict::too_close: return "too_close_to_call";
    case DifferenceVerdict::probably_lower: return "probably_lower";
    case DifferenceVerdict::probably_higher: return "probably_higher";
    case DifferenceVerdict::clearly_lower: return "clearly_lower";
    case DifferenceVerdict::clearly_higher: return "clearly_higher";
  }
  return "unknown";
}

Difference difference_of(double adjusted_score, bool surely_alike) { return {adjusted_score, verdict_of(adjusted_score, surely_alike)}; }

}  // namespace hub::stats
