// SPDX-License-Identifier: Apache-2.0
// The answer to "Can I say this?" in words.
#pragma once
#include "pages/claim/facts.hpp"

#include <string>

namespace hub::pages {

/// "No: 47 %. …". Only when the claim was judged.
[[nodiscard]] std::string claim_answer(const ClaimFacts& facts);

/// A sentence that can be said with these figures; empty when there is no figure.
[[nodiscard]] std::string sayable_sentence(const ClaimFacts& facts);

}  // namespace hub::pages
