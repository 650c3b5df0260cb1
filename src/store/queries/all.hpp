// SPDX-License-Identifier: Apache-2.0
// Every statement whose rows are read, for what looks at each of them.
#pragma once
#include "store/queries/areas.hpp"
#include "store/queries/definitions.hpp"
#include "store/queries/figures.hpp"
#include "store/queries/response.hpp"
#include "store/queries/source_files.hpp"
#include "store/queries/street.hpp"
#include "store/queries/verify.hpp"

#include <tuple>

namespace hub::store::queries {

inline constexpr auto all = std::tuple{areas,
                                       area_regions,
                                       outlines,
                                       forces,
                                       area_parts,
                                       levels,
                                       crime_types,
                                       response_outline,
                                       response_topics,
                                       small_area_counts,
                                       small_area_months,
                                       hub,
                                       datasets,
                                       pillars,
                                       measures,
                                       series,
                                       series_breaks,
                                       series_categories,
                                       measure_caveats,
                                       measure_also,
                                       measure_disclosure,
                                       measure_wording,
                                       coverage,
                                       observations,
                                       statistics,
                                       dispersion,
                                       meetings,
                                       revisions,
                                       year_parts,
                                       observed_steps,
                                       year_pairs,
                                       observation_rows,
                                       published_figures,
                                       source_files,
                                       hub_files,
                                       street_file_totals,
                                       rejects,
                                       tables,
                                       street_files,
                                       month_totals,
                                       superseded_files,
                                       crime_points,
                                       crimes_in_cells,
                                       verify_areas,
                                       verify_coverage,
                                       verify_series,
                                       verify_series_categories,
                                       verify_series_breaks,
                                       verify_indistinct_categories,
                                       verify_recorded_counts,
                                       verify_earlier_counts,
                                       verify_withheld_counts};

}  // namespace hub::store::queries
