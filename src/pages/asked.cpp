// SPDX-License-Identifier: Apache-2.0
#include "pages/asked.hpp"

namespace hub::pages {

Result<const Area*> asked_area(const Question& question, std::string_view code) {
  const Area* area = question.snapshot.find_area(code);
  if (area == nullptr)
    return fail(ErrorCode::not_found, "area", "found \"{}\", expected the code of an area in this hub, such as {}", code.substr(0, 40),
                question.hub->home->code.text());
  return area;
}

Result<const Measure*> asked_measure(const Question& question, std::string_view id) {
  const Measure* measure = question.snapshot.find_measure(id);
  if (measure == nullptr)
    return fail(ErrorCode::not_found, "measure", "found \"{}\", expected a measure of this hub, such as {}", id.substr(0, 40),
                question.snapshot.measures.front().id);
  return measure;
}

std::function<std::vector<std::string>(const query::Snapshot&)> only(const char* address) {
  return [address](const query::Snapshot&) { return std::vector<std::string>{address}; };
}

std::function<std::vector<std::string>(const query::Snapshot&)> each_area(const char* rest) {
  return [rest](const query::Snapshot& snapshot) {
    std::vector<std::string> addresses;
    for (const Area& area : snapshot.areas) {
      if (!area.is(Counting::imported)) addresses.push_back(render::area_address(area) + rest);
    }
    return addresses;
  };
}

}  // namespace hub::pages
