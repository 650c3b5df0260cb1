// SPDX-License-Identifier: Apache-2.0
#include "domain/observation.hpp"

#include "base/names.hpp"

namespace hub {
namespace {

constexpr Name<MissingReason> reasons[] = {{MissingReason::not_supplied, "not_supplied"},
                                           {MissingReason::not_held, "not_held"},
                                           {MissingReason::incomplete, "incomplete"},
                                           {MissingReason::doubtful, "doubtful"},
                                           {MissingReason::withheld, "withheld"},
                                           {MissingReason::not_comparable, "not_comparable"},
                                           {MissingReason::not_applicable, "not_applicable"},
                                           {MissingReason::too_few, "too_few"}};

}  // namespace

std::string_view name_of(MissingReason reason) { return name_in(reasons, reason); }
std::optional<MissingReason> missing_reason_named(std::string_view name) { return value_in(reasons, name); }

}  // namespace hub
