// SPDX-License-Identifier: Apache-2.0
#include "web/routes.hpp"

#include "base/text.hpp"
#include "query/questions.hpp"
#include "render/csv.hpp"
#include "render/json.hpp"
#include "render/pages.hpp"

namespace hub::web {
namespace {

constexpr std::size_t most_query_bytes = 100;

Result<const Area*> area_of(const Question& question, const std::string& code) {
  const Area* area = question.snapshot.find_area(code);
  if (area == nullptr)
    return fail(ErrorCode::not_found, "area", "found \"{}\", expected the code of an area in this hub, such as {}", code.substr(0, 40),
                question.hub.home->code.text());
  return area;
}

Result<const Measure*> measure_of(const Question& question, const std::string& id) {
  const Measure* measure = question.snapshot.find_measure(id);
  if (measure == nullptr)
    return fail(ErrorCode::not_found, "measure", "found \"{}\", expected a measure of this hub, such as {}", id.substr(0, 40),
                question.snapshot.measures.front().id);
  return measure;
}

Result<Content> answer_home(const Question& question) {
  const auto facts = query::home_facts(question.snapshot, question.hub);
  return Content{question.format == Format::json ? render::home_json(facts) : render::home_page(facts, question.assets), {}};
}

Result<Content> answer_area(const Question& question) {
  const auto area = area_of(question, question.captures[0]);
  if (!area) return tl::unexpected(area.error());
  const auto facts = query::area_facts(question.snapshot, question.hub, **area, false);
  switch (question.format) {
    case Format::json: return Content{render::area_json(facts), {}};
    case Format::csv: return Content{render::area_csv(facts), {}};
    case Format::html: break;
  }
  return Content{render::area_page(facts, question.assets), {}};
}

Result<Content> answer_measure(const Question& question) {
  const auto area = area_of(question, question.captures[0]);
  if (!area) return tl::unexpected(area.error());
  const auto measure = measure_of(question, question.captures[1]);
  if (!measure) return tl::unexpected(measure.error());
  const auto facts = query::measure_facts(question.snapshot, question.hub, **area, **measure);
  switch (question.format) {
    case Format::json: return Content{render::measure_json(facts), {}};
    case Format::csv: return Content{render::measure_csv(facts), {}};
    case Format::html: break;
  }
  return Content{render::measure_page(facts, question.assets), {}};
}

Result<Content> answer_response(const Question& question) {
  const auto facts = query::response_facts(question.snapshot, question.hub);
  switch (question.format) {
    case Format::json: return Content{render::response_json(facts), {}};
    case Format::csv: return Content{render::response_csv(facts), {}};
    case Format::html: break;
  }
  return Content{render::response_page(facts, question.assets), {}};
}

Result<Content> answer_find(const Question& question) {
  const std::string typed = question.parameter("q");
  if (typed.size() > most_query_bytes)
    return fail(ErrorCode::bad_parameter, "q", "found {} bytes, expected at most {}", typed.size(), most_query_bytes);
  const auto facts = query::find_facts(question.snapshot, question.hub, typed);
  if (question.format == Format::json) return Content{render::find_json(facts), {}};
  if (facts.found.size() == 1) return Content{{}, render::area_address(*facts.found.front().area)};
  return Content{render::find_page(facts, question.assets), {}};
}

Result<Content> answer_methods(const Question& question) {
  const auto facts = query::methods_facts(question.snapshot, question.hub);
  return Content{question.format == Format::json ? render::methods_json(facts) : render::methods_page(facts, question.assets), {}};
}

std::vector<std::string> area_addresses(const query::Snapshot& snapshot) {
  std::vector<std::string> addresses;
  for (const Area& area : snapshot.areas) addresses.push_back(render::area_address(area));
  return addresses;
}

std::vector<std::string> measure_addresses(const query::Snapshot& snapshot) {
  std::vector<std::string> addresses;
  for (const Area& area : snapshot.areas) {
    for (const Measure& measure : snapshot.measures) addresses.push_back(render::measure_address(area, measure));
  }
  return addresses;
}

auto only(const char* address) {
  return [address](const query::Snapshot&) { return std::vector<std::string>{address}; };
}

}  // namespace

std::string Question::parameter(std::string_view name) const {
  for (const auto& [key, value] : parameters) {
    if (key == name) return value;
  }
  return {};
}

const std::vector<Route>& routes() {
  static const std::vector<Route> table{
      {"/", {Format::html, Format::json}, answer_home, {}, only("/")},
      {"/areas/{code}", {Format::html, Format::json, Format::csv}, answer_area, {}, area_addresses},
      {"/areas/{code}/{measure}", {Format::html, Format::json, Format::csv}, answer_measure, {}, measure_addresses},
      {"/response", {Format::html, Format::json, Format::csv}, answer_response, {}, only("/response")},
      {"/find", {Format::html, Format::json}, answer_find, {"q"}, only("/find")},
      {"/methods", {Format::html, Format::json}, answer_methods, {}, only("/methods")},
  };
  return table;
}

std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path) {
  const auto wanted = split(pattern, '/');
  const auto found = split(path, '/');
  if (wanted.size() != found.size()) return std::nullopt;
  std::vector<std::string> captures;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i].starts_with('{')) {
      if (found[i].empty()) return std::nullopt;
      captures.emplace_back(found[i]);
    } else if (wanted[i] != found[i]) {
      return std::nullopt;
    }
  }
  return captures;
}

}  // namespace hub::web
