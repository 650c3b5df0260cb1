// SPDX-License-Identifier: Apache-2.0
#include "domain/area.hpp"

#include <algorithm>

namespace hub {

Result<AreaCode> AreaCode::parse(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.size() == 9 && text[0] >= 'A' && text[0] <= 'Z' && std::all_of(text.begin() + 1, text.end(), digit)) {
    return AreaCode(std::string(text));
  }
  return fail(ErrorCode::bad_parameter, "", "found \"{}\", expected an area code such as E07000178", text.substr(0, 40));
}

std::string_view name_of(AreaLevel level) {
  switch (level) {
    case AreaLevel::nation: return "nation";
    case AreaLevel::force: return "force";
    case AreaLevel::district: return "district";
  }
  return "unknown";
}

std::optional<AreaLevel> area_level_named(std::string_view name) {
  for (const AreaLevel level : {AreaLevel::nation, AreaLevel::force, AreaLevel::district}) {
    if (name_of(level) == name) return level;
  }
  return std::nullopt;
}

std::string_view name_of(SmallAreaLevel level) {
  switch (level) {
    case SmallAreaLevel::ward: return "ward";
    case SmallAreaLevel::msoa: return "msoa";
    case SmallAreaLevel::lsoa: return "lsoa";
  }
  return "unknown";
}

std::optional<SmallAreaLevel> small_area_level_named(std::string_view name) {
  for (const SmallAreaLevel level : {SmallAreaLevel::ward, SmallAreaLevel::msoa, SmallAreaLevel::lsoa}) {
    if (name_of(level) == name) return level;
  }
  return std::nullopt;
}

}  // namespace hub
