// SPDX-License-Identifier: Apache-2.0
#include "pages/claim/writers.hpp"
#include "render/claim_sentences.hpp"
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
  if (!asked.claim) out.key("says").null();
  if (!asked.claim || !asked.claim->percent) out.key("percent").null();
  for (const facts::ClaimField& field : facts::fields_of(asked)) {
    out.key(field.name);
    if (field.is_number) {
      out.number_text(field.value);
    } else {
      out.string(field.value);
    }
  }
  out.end_object();
}

void write_suggestions(JsonWriter& out, const std::vector<facts::ClaimSuggestion>& suggestions) {
  out.key("suggestions").begin_array();
  for (const facts::ClaimSuggestion& each : suggestions) {
    out.begin_object();
    if (each.measure != nullptr) write_measure_name(out.key("measure"), *each.measure);
    if (each.area != nullptr) write_area(out.key("area"), *each.area);
    out.field("sentence", each.sentence).field("address", claim_address(each.sentence)).end_object();
  }
  out.end_array();
}

/// Several places that are named, and what is known of each where a measure is, too.
void write_places(JsonWriter& out, const ClaimFacts& facts) {
  out.key("places").begin_array();
  for (const Area* each : facts.asked.places) write_area(out, *each);
  out.end_array();
  if (facts.of_places.empty()) return;
  out.key("place_findings").begin_array();
  for (const auto& each : facts.of_places) write_finding(out, each, {*facts.hub, nullptr});
  out.end_array();
}

}  // namespace

std::string claim_json(const ClaimFacts& facts) {
  return document(facts.hub, {}, open_licence, claim_address(facts.asked), [&](JsonWriter& out) {
    out.begin_object().key("asked");
    write_asked(out, facts.asked);
    out.key("answer");
    if (!facts.judgement) {
      out.null();
      write_suggestions(out, facts.asked.suggestions);
      write_places(out, facts);
      if (facts.finding) {
        out.field("can_be_said", sayable_sentence(facts)).key("finding");
        write_finding(out, *facts.finding, {*facts.hub, facts.parent});
      }
      out.end_object();
      return;
    }
    out.string(name_of(facts.judgement->answer)).field("because", name_of(facts.judgement->because));
    out.field("sentence", claim_answer(facts)).field("can_be_said", sayable_sentence(facts)).key("finding");
    write_finding(out, *facts.finding, {*facts.hub, facts.parent});
    out.end_object();
  });
}

}  // namespace hub::pages
