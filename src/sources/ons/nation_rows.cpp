// SPDX-License-Identifier: Apache-2.0
#include "sources/ons/nation_rows.hpp"

#include "sources/published_tables/printed.hpp"

namespace hub::sources::ons {

NationRow nation_row(std::string_view name) {
  const std::string words = small_words(name);
  if (words == "england and wales (exc. btp)") return NationRow::of_forces;
  return words == "england and wales" || words == "england and wales (inc. btp)" ? NationRow::all : NationRow::none;
}

}  // namespace hub::sources::ons
