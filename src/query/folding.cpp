// SPDX-License-Identifier: Apache-2.0
#include "query/folding.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <regex>

namespace hub::query {

std::string folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  const auto source = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  const icu::UnicodeString plain = decompose->normalize(fold->normalize(source, status), status);
  icu::UnicodeString kept;
  bool gap = false;
  for (int32_t i = 0; i < plain.length(); i = plain.moveIndex32(i, 1)) {
    const UChar32 c = plain.char32At(i);
    if (u_isalnum(c)) {
      if (gap && !kept.isEmpty()) kept.append(UChar32{' '});
      gap = false;
      kept.append(c);
    } else if (u_charType(c) != U_NON_SPACING_MARK && c != '\'' && c != 0x2019) {
      gap = true;
    }
  }
  std::string result;
  kept.toUTF8String(result);
  return result;
}

bool is_plain_sentence(std::string_view text) {
  static const icu::UnicodeString marks = icu::UnicodeString::fromUTF8(" \u00a0\u202f.,;:'’‘\"“”()%-–—/&?");
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return false;
  const auto source = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  const icu::UnicodeString composed = compose->normalize(source, status);  // else the accent of a plain letter is a mark of its own
  bool exclaimed = false;
  for (int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1)) {
    const UChar32 c = composed.char32At(i);
    const bool read = u_isalnum(c) != 0;
    if (exclaimed && read) return false;  // at the end it changes nothing, before a word it may be "not"
    exclaimed = exclaimed || c == '!';
    if (!read && c != '!' && marks.indexOf(c) < 0) return false;
  }
  return U_SUCCESS(status);
}

bool looks_like_postcode(std::string_view text) {
  static const std::regex shape("[A-Za-z]{1,2}[0-9][A-Za-z0-9]?( ?[0-9][A-Za-z]{2})?");
  return text.size() <= 8 && std::regex_match(text.begin(), text.end(), shape);
}

}  // namespace hub::query
