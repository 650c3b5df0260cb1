// SPDX-License-Identifier: Apache-2.0
// The answer to "Can I say this?" in words.
#pragma once
#include "facts/claim_found.hpp"

#include <string>

namespace hub::render {

/// "No: 47 %. …". Only when the claim was judged.
[[nodiscard]] std::string claim_answer(const facts::ClaimFound& claim);

/// A sentence that can be said with these figures, also where nothing was claimed; empty when there is no figure.
[[nodiscard]] std::string sayable_sentence(const facts::ClaimFound& claim);

}  // namespace hub::render
