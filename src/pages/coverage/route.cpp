// SPDX-License-Identifier: Apache-2.0
#include "pages/coverage/route.hpp"

#include "pages/asked.hpp"
#include "pages/coverage/question.hpp"
#include "pages/coverage/writers.hpp"

namespace hub::pages {
namespace {

Result<Answer> answer_coverage(const Question& question) {
  const auto facts = coverage_facts(question.snapshot, question.hub);
  return with_body(question.format == Format::json ? coverage_json(facts) : coverage_page(facts, question.assets));
}

}  // namespace

Route coverage_route() { return {Pattern("/coverage"), {Format::html, Format::json}, answer_coverage, {}, only("/coverage")}; }

}  // namespace hub::pages
