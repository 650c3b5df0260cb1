// SPDX-License-Identifier: Apache-2.0
#include "domain/area_code.hpp"

#include <algorithm>
#include <set>

namespace hub {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool could_be_code(std::string_view text) {
  return !text.empty() && text.size() <= AreaCode::most_bytes && text.front() != '-' &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_capital(c) || is_digit(c) || c == '-'; });
}

constexpr std::string_view what_codes_are = "capital letters, digits and hyphens, at most 24 and none of them a hyphen at the start";

}  // namespace

Result<AreaCode> AreaCode::parse(std::string_view text) {
  if (could_be_code(text)) return AreaCode(std::string(text));
  return fail(ErrorCode::bad_parameter, "", "found \"{}\", expected an area code: {}", text.substr(0, 40), what_codes_are);
}

Result<CodeForm> CodeForm::parse(std::string_view text) {
  if (could_be_code(text)) return CodeForm(std::string(text));
  return fail(ErrorCode::bad_configuration, "", "found \"{}\", expected the form of a code such as A99999999: {}", text.substr(0, 40),
              what_codes_are);
}

bool CodeForm::fits(std::string_view code) const {
  return std::equal(text_.begin(), text_.end(), code.begin(), code.end(), [](char form, char c) {
    if (form == 'A') return is_capital(c);
    if (form == '9') return is_digit(c);
    return form == c;
  });
}

Result<AreaCode> CodeForms::parse(std::string_view text) const {
  if (std::any_of(forms_.begin(), forms_.end(), [&](const CodeForm& form) { return form.fits(text); })) return AreaCode::parse(text);
  std::set<std::string> known;
  for (const CodeForm& form : forms_) known.insert(form.text());
  return fail(ErrorCode::bad_parameter, "", "found \"{}\", expected an area code of the form {} (A: a capital letter, 9: a digit)",
              text.substr(0, 40), fmt::join(known, " or "));
}

}  // namespace hub
