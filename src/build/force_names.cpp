// SPDX-License-Identifier: Apache-2.0
#include "build/force_names.hpp"

namespace hub::build {

ForceNames::ForceNames(const std::vector<sources::CrosswalkRow>& crosswalk) {
  for (const auto& row : crosswalk) {
    for (const std::string& name : {row.police_uk, row.home_office}) {
      if (!name.empty()) codes_.emplace(name, row.area ? row.area->text() : name);
    }
  }
}

const std::string* ForceNames::find(const std::string& name) const {
  const auto found = codes_.find(name);
  return found == codes_.end() ? nullptr : &found->second;
}

std::vector<std::string> ForceNames::codes() const {
  std::vector<std::string> codes;
  for (const auto& [name, code] : codes_) codes.push_back(code);
  return codes;
}

Result<std::string> ForceNames::code_of(const std::string& name, const std::string& file) const {
  if (const std::string* code = find(name)) return *code;
  return fail(ErrorCode::check_failed, file, "found the force \"{}\", expected a name in areas/crosswalk.csv", name);
}

}  // namespace hub::build
