// SPDX-License-Identifier: Apache-2.0
// What the claim checker is given: a sentence, or fields.
#pragma once
#include "facts/claim_asked.hpp"
#include "pages/route.hpp"

namespace hub::pages {

/// A field that is not there is left empty, one that cannot be read is an error. A sentence is read as far as it can be understood.
[[nodiscard]] Result<facts::ClaimAsked> claim_parameters(const Question& question);

}  // namespace hub::pages
