// SPDX-License-Identifier: Apache-2.0
#include "pages/response/route.hpp"

#include "pages/asked.hpp"
#include "pages/response/question.hpp"
#include "pages/response/writers.hpp"

namespace hub::pages {
namespace {

Result<Answer> answer_response(const Question& question) {
  const auto facts = response_facts(question.snapshot, question.hub);
  if (facts.outline == nullptr) return fail(ErrorCode::not_found, "path", "found /response, expected a page that this hub has");
  switch (question.format) {
    case Format::json: return with_body(response_json(facts));
    case Format::csv: return with_body(response_csv(facts));
    case Format::html: break;
  }
  return with_body(response_page(facts, question.assets));
}

std::vector<std::string> response_addresses(const query::Snapshot& snapshot) {
  return snapshot.response ? std::vector<std::string>{"/response"} : std::vector<std::string>{};
}

}  // namespace

Route response_route() {
  return {Pattern("/response"), {Format::html, Format::json, Format::csv}, answer_response, {}, response_addresses};
}

}  // namespace hub::pages
