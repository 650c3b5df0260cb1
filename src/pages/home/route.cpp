// SPDX-License-Identifier: Apache-2.0
#include "pages/home/route.hpp"

#include "pages/asked.hpp"
#include "pages/home/question.hpp"
#include "pages/home/writers.hpp"

namespace hub::pages {
namespace {

Result<Answer> answer_home(const Question& question) {
  const auto facts = home_facts(question.snapshot, question.hub);
  return with_body(question.format == Format::json ? home_json(facts) : home_page(facts, question.assets));
}

}  // namespace

Route home_route() { return {Pattern("/"), {Format::html, Format::json}, answer_home, {}, only("/")}; }

}  // namespace hub::pages
