// SPDX-License-Identifier: Apache-2.0
// Text made comparable for search only (Unicode NFKC case folding by ICU): stored text is never changed.
#pragma once
#include <string>
#include <string_view>

namespace hub::query {

/// NFKC-folded, without marks, apostrophes and punctuation, words separated by one space: "Ynys Fôr" → "ynys for", "Saint Mary's" → "saint
/// marys".
[[nodiscard]] std::string folded(std::string_view text);

/// Whether the text has nothing but letters, figures and the marks of a plain sentence: no sign that could mean "not" or "less than", and
/// no letter that is struck out. Folding drops all of these.
[[nodiscard]] bool is_plain_sentence(std::string_view text);

/// "OX1 1DP", "ox11dp" and the outward half "OX1" have the shape of a postcode (Royal Mail's formats).
[[nodiscard]] bool looks_like_postcode(std::string_view text);

}  // namespace hub::query
