// SPDX-License-Identifier: Apache-2.0
#include "domain/area.hpp"

#include "base/names.hpp"

#include <algorithm>

namespace hub {
namespace {

constexpr Name<AreaLevel> levels[] = {{AreaLevel::nation, "nation"}, {AreaLevel::force, "force"}, {AreaLevel::district, "district"}};
constexpr Name<SmallAreaLevel> small_levels[] = {
    {SmallAreaLevel::ward, "ward"}, {SmallAreaLevel::msoa, "msoa"}, {SmallAreaLevel::lsoa, "lsoa"}};

}  // namespace

Result<AreaCode> AreaCode::parse(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.size() == 9 && text[0] >= 'A' && text[0] <= 'Z' && std::all_of(text.begin() + 1, text.end(), digit)) {
    return AreaCode(std::string(text));
  }
  return fail(ErrorCode::bad_parameter, "", "found \"{}\", expected an area code such as E07000178", text.substr(0, 40));
}

std::string_view name_of(AreaLevel level) { return name_in(levels, level); }
std::optional<AreaLevel> area_level_named(std::string_view name) { return value_in(levels, name); }
std::string_view name_of(SmallAreaLevel level) { return name_in(small_levels, level); }
std::optional<SmallAreaLevel> small_area_level_named(std::string_view name) { return value_in(small_levels, name); }

}  // namespace hub
