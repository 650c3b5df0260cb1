// SPDX-License-Identifier: Apache-2.0
#include "pages/measure/route.hpp"

#include "pages/asked.hpp"
#include "pages/measure/parameters.hpp"
#include "pages/measure/question.hpp"
#include "pages/measure/writers.hpp"

namespace hub::pages {
namespace {

Result<Answer> answer_measure(const Question& question) {
  const auto area = asked_area(question, question.captures[0]);
  if (!area) return tl::unexpected(area.error());
  const auto measure = asked_measure(question, question.captures[1]);
  if (!measure) return tl::unexpected(measure.error());
  const auto parameters = measure_parameters(question);
  if (!parameters) return tl::unexpected(parameters.error());
  const auto facts = measure_facts(question.snapshot, question.hub, **area, **measure);
  switch (question.format) {
    case Format::json: return with_body(measure_json(facts, *parameters->language));
    case Format::csv: return with_body(measure_csv(facts));
    case Format::html: break;
  }
  return with_body(measure_page(facts, question.assets, *parameters->language));
}

std::vector<std::string> measure_addresses(const query::Snapshot& snapshot) {
  std::vector<std::string> addresses;
  for (const Area& area : snapshot.areas) {
    if (area.is(Counting::imported)) continue;
    for (const Measure& measure : snapshot.measures) addresses.push_back(render::measure_address(area, measure));
  }
  return addresses;
}

}  // namespace

Route measure_route() {
  return {Pattern("/areas/{code}/{measure}"), {Format::html, Format::json, Format::csv}, answer_measure, {"lang"}, measure_addresses};
}

}  // namespace hub::pages
