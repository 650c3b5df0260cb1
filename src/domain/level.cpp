// SPDX-License-Identifier: Apache-2.0
#include "domain/level.hpp"

namespace hub {

std::string_view name_of(Counting counting) {
  switch (counting) {
    case Counting::sum: return "sum";
    case Counting::recorder: return "recorder";
    case Counting::located: return "located";
    case Counting::imported: return "imported";
  }
  return "unknown";
}

std::optional<Counting> counting_named(std::string_view name) {
  for (const Counting each : {Counting::sum, Counting::recorder, Counting::located, Counting::imported}) {
    if (name_of(each) == name) return each;
  }
  return std::nullopt;
}

}  // namespace hub
