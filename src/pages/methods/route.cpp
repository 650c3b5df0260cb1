// SPDX-License-Identifier: Apache-2.0
#include "pages/methods/route.hpp"

#include "pages/asked.hpp"
#include "pages/methods/question.hpp"
#include "pages/methods/writers.hpp"

namespace hub::pages {
namespace {

Result<Answer> answer_methods(const Question& question) {
  const auto facts = methods_facts(question.snapshot, question.hub);
  return with_body(question.format == Format::json ? methods_json(facts) : methods_page(facts, question.assets));
}

}  // namespace

Route methods_route() { return {Pattern("/methods"), {Format::html, Format::json}, answer_methods, {}, only("/methods")}; }

}  // namespace hub::pages
