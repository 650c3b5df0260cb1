// SPDX-License-Identifier: Apache-2.0
#include "pages/claim/route.hpp"

#include "pages/asked.hpp"
#include "pages/claim/parameters.hpp"
#include "pages/claim/question.hpp"
#include "pages/claim/writers.hpp"

namespace hub::pages {
namespace {

Result<Answer> answer_claim(const Question& question) {
  auto asked = claim_parameters(question);
  if (!asked) return tl::unexpected(asked.error());
  const auto facts = claim_facts(question.snapshot, question.hub, std::move(*asked));
  return with_body(question.format == Format::json ? claim_json(facts) : claim_page(facts, question.assets));
}

}  // namespace

Route claim_route() {
  return {Pattern("/claim"),
          {Format::html, Format::json},
          answer_claim,
          {"q", "measure", "area", "period", "says", "percent", "bound", "count", "past_count", "rate", "per", "of", "tense", "among",
           "from", "to"},
          only("/claim")};
}

}  // namespace hub::pages
