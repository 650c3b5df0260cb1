// SPDX-License-Identifier: Apache-2.0
// figures/response/: figures that others published about answering and attending, with the clocks they were measured on.
#pragma once
#include "domain/published_figure.hpp"
#include "sources/tables/typed_rows.hpp"

#include <filesystem>

namespace hub::sources {

[[nodiscard]] Result<Parsed<PublishedFigure>> read_published_figures(const HubFolder& hub);
[[nodiscard]] Result<Parsed<ResponseClock>> read_response_clocks(const HubFolder& hub);
[[nodiscard]] Result<Parsed<ResponseMeasure>> read_response_measures(const HubFolder& hub);
[[nodiscard]] Result<Parsed<ResponseGap>> read_response_gaps(const HubFolder& hub);

}  // namespace hub::sources
