// SPDX-License-Identifier: Apache-2.0
// "Can I say this?": a claim about one measure in one area, judged by its figures (docs/data/methodology.md#claims).
#pragma once
#include "stats/change.hpp"
#include "stats/comparison.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace hub::stats {

struct Claim {
  enum class Says { rose, fell, above, below };
  Says says;
  std::optional<std::int64_t> percent;  ///< by how many whole percent, 0 or more; none: any size
};
/// Stable name for addresses and JSON: "rose".
[[nodiscard]] std::string_view name_of(Claim::Says says);
[[nodiscard]] std::optional<Claim::Says> says_named(std::string_view name);
[[nodiscard]] bool is_about_change(Claim::Says says);

enum class Answer {
  yes,
  no,
  unsure,      ///< the figures do not decide it, or only probably
  cannot_say,  ///< there is no figure, or none that can be compared
};
[[nodiscard]] std::string_view name_of(Answer answer);

enum class Because {
  confirmed,
  other_direction,
  other_size,   ///< the direction is right, the size is not
  parts_only,   ///< the size is that of the located records: the rest is better recording of places
  little,       ///< surely alike within 10 %
  uncertain,    ///< too uncertain or too close to call
  probable,     ///< the figures say so, with two to three deviations
  few_people,   ///< a rate of so few people says little
  other_years,  ///< it names years that the figures are not about
  missing,      ///< the finding says why
};
[[nodiscard]] std::string_view name_of(Because because);

struct Judgement {
  Answer answer;
  Because because;
};

/// The same change added up over the districts of a force, when its unlocated share changed too much for that to be sound.
struct PartsChange {
  Change change;
  LocationLoss loss;
};

/// The figures that a claim is held against.
struct Evidence {
  Observation<Change> change;
  Observation<Comparison> comparison;
  std::optional<std::int64_t> residents;  ///< of the area
  std::optional<PartsChange> parts;       ///< only explains a size that is wrong
};

/// A size is right within one point: people round in different ways.
[[nodiscard]] Judgement judge(const Claim& claim, const Evidence& evidence);

}  // namespace hub::stats
