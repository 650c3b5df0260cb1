// SPDX-License-Identifier: Apache-2.0
// Places as the official registers know them: codes are the identity, names are labels.
#pragma once
#include "domain/level.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace hub {

/// Which census's small areas a code belongs to, where a country draws them anew: most codes are the same in both.
enum class CensusVintage { both, only_2011, only_2021 };

struct Area {
  AreaCode code;
  std::string name;
  const Level* level;                      ///< of the hub, which outlives the area; never null
  std::optional<AreaCode> parent;          ///< the area of a larger level that it lies in; none of the largest
  std::optional<std::int64_t> residents;   ///< persons, of the release's one vintage; nothing: not known here, which is not 0
  std::optional<std::int64_t> households;  ///< of the same vintage
  std::string region = {};                 ///< "South East"; empty when the hub names none
  CensusVintage vintage = CensusVintage::both;

  [[nodiscard]] bool is(Counting counting) const { return level->counting == counting; }
  /// Whether its figures are the records of its own files.
  [[nodiscard]] bool records_counts() const { return is(Counting::recorder); }
};

/// An area that lies in another than its parent, or fits it best: its records count there too.
struct AreaPart {
  AreaCode part;
  AreaCode whole;
};

}  // namespace hub
