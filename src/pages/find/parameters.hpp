// SPDX-License-Identifier: Apache-2.0
// What a search for a place is given.
#pragma once
#include "pages/route.hpp"

#include <string>

namespace hub::pages {

struct FindParameters {
  std::string typed;  ///< q

  [[nodiscard]] Result<FindParameters> validate() const;
};

[[nodiscard]] Result<FindParameters> find_parameters(const Question& question);

}  // namespace hub::pages
