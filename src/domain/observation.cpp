// SPDX-License-Identifier: Apache-2.0
#include "domain/observation.hpp"

#include <array>

namespace hub {
namespace {

constexpr std::array all_reasons{MissingReason::not_supplied, MissingReason::not_held,       MissingReason::incomplete,
                                 MissingReason::withheld,     MissingReason::not_comparable, MissingReason::not_applicable,
                                 MissingReason::too_few};

}  // namespace

std::string_view name_of(MissingReason reason) {
  switch (reason) {
    case MissingReason::not_supplied: return "not_supplied";
    case MissingReason::not_held: return "not_held";
    case MissingReason::incomplete: return "incomplete";
    case MissingReason::withheld: return "withheld";
    case MissingReason::not_comparable: return "not_comparable";
    case MissingReason::not_applicable: return "not_applicable";
    case MissingReason::too_few: return "too_few";
  }
  return "unknown";
}

std::optional<MissingReason> missing_reason_named(std::string_view name) {
  for (const MissingReason reason : all_reasons) {
    if (name_of(reason) == name) return reason;
  }
  return std::nullopt;
}

}  // namespace hub
