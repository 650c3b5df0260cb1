// SPDX-License-Identifier: Apache-2.0
#include "pages/claim/words.hpp"
#include "pages/claim/writers.hpp"
#include "render/json_figures.hpp"
#include "render/page.hpp"

namespace hub::pages {

using namespace render;

namespace {

void write_asked(JsonWriter& out, const facts::ClaimAsked& asked) {
  out.begin_object().field("text", asked.text).key("measure");
  if (asked.measure == nullptr) {
    out.null();
  } else {
    write_measure_name(out, *asked.measure);
  }
  out.key("area");
  if (asked.area == nullptr) {
    out.null();
  } else {
    write_area(out, *asked.area);
  }
  out.key("says");
  if (asked.claim) {
    out.string(name_of(asked.claim->says));
  } else {
    out.null();
  }
  out.key("percent");
  if (asked.claim && asked.claim->percent) {
    out.number_text(std::to_string(*asked.claim->percent));
  } else {
    out.null();
  }
  out.end_object();
}

}  // namespace

std::string claim_json(const ClaimFacts& facts) {
  return document(facts.hub, {}, open_licence, claim_address(facts.asked), [&](JsonWriter& out) {
    out.begin_object().key("asked");
    write_asked(out, facts.asked);
    out.key("answer");
    if (!facts.judgement) {
      out.null().end_object();
      return;
    }
    out.string(name_of(facts.judgement->answer)).field("because", name_of(facts.judgement->because));
    out.field("sentence", claim_answer(facts)).field("can_be_said", sayable_sentence(facts)).key("finding");
    write_finding(out, *facts.finding, {*facts.hub, facts.parent});
    out.end_object();
  });
}

}  // namespace hub::pages
