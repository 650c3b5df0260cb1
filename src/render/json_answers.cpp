// SPDX-License-Identifier: Apache-2.0
// JSON twins of the pages that answer questions about findings: then and now, the claim checker, the method of a measure.
#include "render/claim_words.hpp"
#include "render/json.hpp"
#include "render/json_figures.hpp"
#include "render/page.hpp"

namespace hub::render {
namespace {

constexpr const char* open_licence = "see meta.attribution";

void write_measure_name(JsonWriter& out, const Measure& measure) {
  out.begin_object().field("id", measure.id).field("title", measure.title).end_object();
}

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

std::string changes_json(const facts::ChangesFacts& facts) {
  return document(facts.hub, {}, open_licence, area_address(*facts.area) + "/change", [&](JsonWriter& out) {
    out.begin_object().key("area");
    write_area(out, *facts.area);
    out.key("measures").begin_array();
    for (const auto& row : facts.rows) {
      out.begin_object().field("id", row.measure->id).field("title", row.measure->title).key("finding");
      write_finding(out, row.finding, {*facts.hub, facts.parent});
      out.end_object();
    }
    out.end_array().end_object();
  });
}

std::string claim_json(const facts::ClaimFacts& facts) {
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

std::string measure_methods_json(const facts::MeasureMethodsFacts& facts) {
  return document(facts.hub, facts.measure->caveats, facts.dataset->licence, "/methods/" + facts.measure->id, [&](JsonWriter& out) {
    out.begin_object().key("measure");
    write_measure_name(out, *facts.measure);
    out.field("definition", facts.measure->definition).field("denominator", name_of(facts.measure->denominator));
    out.field("per", std::int64_t{facts.measure->per}).key("dispersion").begin_object().key("force");
    write_dispersion(out, facts.force_dispersion);
    out.key("district");
    write_dispersion(out, facts.district_dispersion);
    out.end_object().field("fewest_for_change", stats::fewest_for_change).field("smallest_change_percent", stats::smallest_change_percent);
    out.key("breaks").begin_array();
    for (const MeasureBreak& each : facts.measure->breaks)
      out.begin_object().field("month", to_string(each.month)).field("reason", each.reason).end_object();
    out.end_array().key("smallest_count");
    if (facts.measure->disclosure) {
      out.number_text(std::to_string(facts.measure->disclosure->smallest_count));
    } else {
      out.null();
    }
    out.key("example");
    write_finding(out, facts.example, {*facts.hub, nullptr});
    out.end_object();
  });
}

}  // namespace hub::render
