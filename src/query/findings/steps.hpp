// SPDX-License-Identifier: Apache-2.0
// A subject over time, with the line that it is compared with: one unchanging group of areas.
#pragma once
#include "facts/steps.hpp"
#include "query/findings/subject.hpp"

#include <vector>

namespace hub::query {

/// Every step of the measure that the release holds for the area; nothing is compared.
[[nodiscard]] std::vector<facts::StepFacts> own_steps_of(const Subject& subject);
/// The same with the comparison line.
[[nodiscard]] std::vector<facts::StepFacts> steps_of(const Subject& subject);
/// Whom the comparison line stands for.
[[nodiscard]] facts::PanelFacts panel_of(const Subject& subject);

}  // namespace hub::query
