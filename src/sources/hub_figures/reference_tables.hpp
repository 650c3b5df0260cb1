// SPDX-License-Identifier: Apache-2.0
// The small tables of a hub's areas/ folder, made by tools/compile_figures.py. A bad row refuses the file: nothing can be built on half a
// map.
#pragma once
#include "domain/area.hpp"
#include "sources/tables/typed_rows.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hub::sources {

/// How three publishers call one force. No area: a force outside the nation (British Transport Police, Northern Ireland).
struct CrosswalkRow {
  std::optional<AreaCode> area;
  std::string police_uk;
  std::string home_office;
};

[[nodiscard]] Result<Parsed<Area>> read_areas(const std::filesystem::path& hub);
[[nodiscard]] Result<Parsed<ReplacedArea>> read_replaced_areas(const std::filesystem::path& hub);
[[nodiscard]] Result<Parsed<CrosswalkRow>> read_crosswalk(const std::filesystem::path& hub);

/// areas/characteristics.csv: what districts are matched by. No district stands twice.
inline constexpr const char* characteristics_path = "areas/characteristics.csv";
[[nodiscard]] Result<Parsed<AreaCharacteristics>> read_characteristics(const std::filesystem::path& hub);

/// areas/most_similar_forces.csv: force,member. Without a row where the groups are not in open data.
inline constexpr const char* similar_forces_path = "areas/most_similar_forces.csv";
[[nodiscard]] Result<Parsed<SimilarForce>> read_similar_forces(const std::filesystem::path& hub);

/// The district, by today's code, in which an LSOA of either vintage lies.
struct LsoaRow {
  AreaCode code;
  AreaCode district;
  LsoaVintage vintage;
};

/// areas/lsoa.csv: every LSOA that street files may name.
[[nodiscard]] Result<Parsed<LsoaRow>> read_lsoas(const std::filesystem::path& hub);

/// areas/small_areas.csv: LSOAs, MSOAs and wards of the home force.
inline constexpr const char* small_areas_path = "areas/small_areas.csv";
[[nodiscard]] Result<Parsed<SmallArea>> read_small_areas(const std::filesystem::path& hub);

}  // namespace hub::sources
