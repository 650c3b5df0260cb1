// SPDX-License-Identifier: Apache-2.0
#include "pages/find/route.hpp"

#include "pages/asked.hpp"
#include "pages/find/parameters.hpp"
#include "pages/find/question.hpp"
#include "pages/find/writers.hpp"

namespace hub::pages {
namespace {

Result<Answer> answer_find(const Question& question) {
  const auto parameters = find_parameters(question);
  if (!parameters) return tl::unexpected(parameters.error());
  const auto facts = find_facts(question.snapshot, question.hub, parameters->typed);
  if (question.format == Format::json) return with_body(find_json(facts));
  if (facts.found.size() == 1) return elsewhere(render::area_address(*facts.found.front().area));
  return with_body(find_page(facts, question.assets));
}

}  // namespace

Route find_route() { return {Pattern("/find"), {Format::html, Format::json}, answer_find, {"q"}, only("/find")}; }

}  // namespace hub::pages
