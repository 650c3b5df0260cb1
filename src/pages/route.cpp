// SPDX-License-Identifier: Apache-2.0
#include "pages/route.hpp"

namespace hub::pages {

std::string Question::parameter(std::string_view name) const {
  for (const auto& [key, value] : parameters) {
    if (key == name) return value;
  }
  return {};
}

}  // namespace hub::pages
