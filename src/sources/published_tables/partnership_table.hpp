// SPDX-License-Identifier: Apache-2.0
// areas/partnerships.csv: where the community safety partnerships of published tables lie.
#pragma once
#include "domain/area_code.hpp"
#include "sources/tables/typed_rows.hpp"

#include <optional>
#include <string>

namespace hub::sources {

struct PartnershipRow {
  std::optional<AreaCode> code;  ///< none: of no council ("Unassigned Kent", "Manchester Airport"), known by its name
  std::string name;
  std::optional<AreaCode> area;  ///< the district, or the area of combined.csv, that its counts are of; none: no district of its force
};

inline constexpr const char* partnerships_path = "areas/partnerships.csv";
/// A bad row refuses the file, as does a code or, without one, a name that stands twice.
[[nodiscard]] Result<Parsed<PartnershipRow>> read_partnerships(const HubFolder& hub);

}  // namespace hub::sources
