// SPDX-License-Identifier: Apache-2.0
// The tables behind the charts of a measure page.
#pragma once
#include "domain/measure.hpp"
#include "facts/comparator.hpp"
#include "facts/parts.hpp"
#include "facts/steps.hpp"
#include "render/html_writer.hpp"

#include <string>
#include <vector>

namespace hub::render {

/// Each step of a series of the measure. title: what the series counts where that is not the measure, else empty. steps: at least one.
void steps_table(HtmlWriter& out, const Measure& measure, const Area& area, const std::string& title,
                 const std::vector<facts::StepFacts>& steps, const std::string& panel);
/// In alphabetical order: it is no league table. `kind`: "forces" or "community areas".
void peers_table(HtmlWriter& out, const Measure& measure, const Period& period, std::vector<facts::AreaRate> peers,
                 const std::string& kind);
void parts_table(HtmlWriter& out, const Measure& measure, const Period& period, const std::vector<facts::PartFacts>& parts);

}  // namespace hub::render
