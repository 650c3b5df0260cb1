// SPDX-License-Identifier: Apache-2.0
// What a measure's page is given beside its address.
#pragma once
#include "pages/route.hpp"
#include "render/language.hpp"

#include <string>

namespace hub::pages {

struct MeasureParameters {
  std::string lang;                            ///< empty: English
  const render::Language* language = nullptr;  ///< that lang names

  [[nodiscard]] Result<MeasureParameters> validate() const;
};

[[nodiscard]] Result<MeasureParameters> measure_parameters(const Question& question);

}  // namespace hub::pages
