// SPDX-License-Identifier: Apache-2.0
// figures/response/published.csv: figures that others published about answering and attending.
#pragma once
#include "domain/published_figure.hpp"
#include "sources/tables/typed_rows.hpp"

#include <filesystem>

namespace hub::sources {

[[nodiscard]] Result<Parsed<PublishedFigure>> read_published_figures(const HubFolder& hub);

}  // namespace hub::sources
