// SPDX-License-Identifier: Apache-2.0
#include "pages/find/route.hpp"

#include "pages/asked.hpp"
#include "pages/find/parameters.hpp"
#include "pages/find/question.hpp"
#include "pages/find/words.hpp"
#include "pages/find/writers.hpp"

namespace hub::pages {
namespace {

Result<Answer> answer_find(const Question& question) {
  const auto parameters = find_parameters(question);
  if (!parameters) return tl::unexpected(parameters.error());
  const auto facts = find_facts(question.snapshot, question.hub, parameters->typed);
  const bool json = question.format == Format::json;
  if (!json && facts.places.certain) return elsewhere(answer_address(facts.places.found.front(), facts.places.measure));
  Answer answer = with_body(json ? find_json(facts) : find_page(facts, question.assets));
  // What somebody typed is where he lives as often as not: nobody keeps it, here or on the way.
  if (!facts.query.empty()) answer.headers.emplace_back("Cache-Control", "private, no-store");
  return answer;
}

}  // namespace

Route find_route() { return {Pattern("/find"), {Format::html, Format::json}, answer_find, {"q"}, only("/find")}; }

}  // namespace hub::pages
