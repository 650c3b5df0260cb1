// SPDX-License-Identifier: Apache-2.0
#include "pages/measure/parameters.hpp"

#include "base/text.hpp"

namespace hub::pages {

Result<MeasureParameters> MeasureParameters::validate() const {
  if (language != nullptr) return *this;
  std::string tags;
  for (const render::Language* each : render::Language::all()) tags += (tags.empty() ? "" : " or ") + each->tag();
  return fail(ErrorCode::bad_parameter, "lang", "found \"{}\", expected {}", shown(lang, 40), tags);
}

Result<MeasureParameters> measure_parameters(const Question& question) {
  const std::string lang = question.parameter("lang");
  return MeasureParameters{lang, lang.empty() ? &render::Language::english() : render::Language::find(lang)}.validate();
}

}  // namespace hub::pages
