// SPDX-License-Identifier: Apache-2.0
#include "pages/measure/writers.hpp"
#include "render/json_figures.hpp"
#include "render/json_series.hpp"
#include "render/page.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

namespace hub::pages {

using namespace render;

namespace {

void write_measure(JsonWriter& out, const MeasureFacts& facts) {
  out.key("measure")
      .begin_object()
      .field("id", facts.measure->id)
      .field("title", facts.measure->title)
      .field("definition", facts.measure->definition);
  out.field("denominator", name_of(facts.measure->denominator))
      .field("per", std::int64_t{facts.measure->per})
      .field("direction", name_of(facts.measure->direction));
  out.field("source", facts.lead().dataset->publisher)
      .field("source_title", facts.lead().dataset->title)
      .field("source_address", facts.lead().dataset->address);
  out.field("published", facts.lead().dataset->published).end_object();
}

void write_parts_and_peers(JsonWriter& out, const MeasureFacts& facts) {
  out.key("parts").begin_array();
  for (const auto& part : facts.parts) {
    out.begin_object().field("code", part.area->code.text()).field("name", part.area->name).key("count");
    write_count(out, part.count);
    out.key("rate");
    write_rate(out, part.rate);
    out.end_object();
  }
  out.end_array();
  if (facts.reconciliation) {
    const auto& sum = *facts.reconciliation;
    out.key("reconciliation").begin_object().field("total", sum.total).field("located", sum.located).field("unlocated", sum.unlocated);
    out.field("outside", sum.outside).end_object();
  }
  out.key("peers").begin_array();
  for (const auto& peer : facts.peers) {
    out.begin_object().field("code", peer.area->code.text()).field("name", peer.area->name).field("count", peer.rate.count).key("rate");
    write_rate(out, peer.rate);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string measure_json(const MeasureFacts& facts, const Language& language) {
  const std::string query = language.tag() == "en" ? "" : "?lang=" + language.tag();
  return document(
      facts.hub, facts.caveats, facts.lead().dataset->licence, measure_address(*facts.area, *facts.measure) + query, [&](JsonWriter& out) {
        out.begin_object().key("area");
        write_area(out, *facts.area);
        write_measure(out, facts);
        out.key("finding");
        write_finding(out, facts.lead().finding, {*facts.hub, facts.parent, language});
        out.key("change_spread");
        write_change_spread(out, facts.lead().change_spread);
        out.key("comparators");
        write_comparators(out, facts.comparators, facts.lead().finding, {*facts.hub, facts.parent});
        out.key("control_charts");
        if (facts.charted().finding.has_value()) {
          write_control(out, facts.charted().finding.value().control);
        } else {
          write_missing(out, facts.lead().finding.missing());
        }
        if (facts.lead().finding.has_value()) {
          const std::string panel = panel_name(facts.lead().panel, *facts.area, {*facts.hub, facts.parent}, *facts.lead().dataset);
          out.field("series_of", facts.area->is(Counting::sum) ? panel : facts.area->name).field("comparator", panel);
        }
        out.key("published_together");
        write_together(out, facts.together);
        write_breaks(out, facts.lead().steps);
        out.key("series");
        write_steps(out, facts.lead().steps);
        out.key("other_series");
        write_series(out, std::span(facts.series).subspan(1), *facts.area, {*facts.hub, facts.parent, language});
        write_parts_and_peers(out, facts);
        out.end_object();
      });
}

}  // namespace hub::pages
