// SPDX-License-Identifier: Apache-2.0
#include "pages/area/route.hpp"

#include "pages/area/question.hpp"
#include "pages/area/writers.hpp"
#include "pages/asked.hpp"

namespace hub::pages {
namespace {

Result<Answer> answer_area(const Question& question) {
  const auto area = asked_area(question, question.captures[0]);
  if (!area) return tl::unexpected(area.error());
  const auto facts = area_facts(question.snapshot, question.hub, **area, false);
  switch (question.format) {
    case Format::json: return with_body(area_json(facts));
    case Format::csv: return with_body(area_csv(facts));
    case Format::html: break;
  }
  return with_body(area_page(facts, question.assets));
}

}  // namespace

Route area_route() { return {Pattern("/areas/{code}"), {Format::html, Format::json, Format::csv}, answer_area, {}, each_area("")}; }

}  // namespace hub::pages
