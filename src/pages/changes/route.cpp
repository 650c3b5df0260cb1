// SPDX-License-Identifier: Apache-2.0
#include "pages/changes/route.hpp"

#include "pages/asked.hpp"
#include "pages/changes/question.hpp"
#include "pages/changes/writers.hpp"

namespace hub::pages {
namespace {

Result<Answer> answer_changes(const Question& question) {
  const auto area = asked_area(question, question.captures[0]);
  if (!area) return tl::unexpected(area.error());
  const auto facts = changes_facts(question.snapshot, question.hub, **area);
  switch (question.format) {
    case Format::json: return with_body(changes_json(facts));
    case Format::csv: return with_body(changes_csv(facts));
    case Format::html: break;
  }
  return with_body(changes_page(facts, question.assets));
}

}  // namespace

Route changes_route() {
  return {Pattern("/areas/{code}/change"), {Format::html, Format::json, Format::csv}, answer_changes, {}, each_area("/change")};
}

}  // namespace hub::pages
