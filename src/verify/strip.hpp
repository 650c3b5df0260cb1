// SPDX-License-Identifier: Apache-2.0
// The second path on the steps of a change.
#pragma once
#include "verify/judgement.hpp"

namespace hub::verify {

/// "3 of 4, each 1 month(s)", or "none".
struct Stripped {
  Change change;  ///< never "clearly" when it holds in fewer than half of its steps
  std::string strip;
};
/// series_of_measure: those that count it, in the hub's order, in the area of the change.
[[nodiscard]] Stripped stripped(const std::vector<Asked>& series_of_measure, const Asked& asked, Change change);

}  // namespace hub::verify
