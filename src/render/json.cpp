// SPDX-License-Identifier: Apache-2.0
#include "render/json.hpp"

#include "base/uri.hpp"
#include "render/json_figures.hpp"
#include "render/page.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

constexpr const char* open_licence = "see meta.attribution";

void write_pillars(JsonWriter& out, const facts::AreaFacts& facts) {
  out.key("pillars").begin_array();
  for (const auto& pillar : facts.pillars) {
    out.begin_object().field("id", pillar.pillar->id).field("title", pillar.pillar->title).key("measures").begin_array();
    for (const auto& card : pillar.cards) {
      out.begin_object().field("id", card.measure->id).field("title", card.measure->title).key("finding");
      write_finding(out, card.finding, {*facts.hub, facts.parent});
      out.field("link", std::string(facts.hub.base) + measure_address(*facts.area, *card.measure) + ".json").end_object();
    }
    out.end_array().end_object();
  }
  out.end_array();
}

void write_pair(JsonWriter& out, JsonKey name, const std::optional<facts::PublishedPair>& pair) {
  out.key(name);
  if (!pair) {
    write_missing(out, {MissingReason::not_comparable, Why::no_common_clock});
    return;
  }
  out.begin_object().key("home");
  write_published(out, *pair->home.figure);
  out.key("comparator");
  write_published(out, *pair->comparator.figure);
  out.end_object();
}

void write_response(JsonWriter& out, const facts::ResponseFacts& facts) {
  write_pair(out, "answered_share", facts.answered_share);
  write_pair(out, "mean_time", facts.mean_time);
  out.key("attendance").begin_array();
  for (const auto& group : facts.attendance) write_published(out, *group.figure);
  out.end_array();
}

void write_measure(JsonWriter& out, const facts::MeasureFacts& facts) {
  out.key("measure")
      .begin_object()
      .field("id", facts.measure->id)
      .field("title", facts.measure->title)
      .field("definition", facts.measure->definition);
  out.field("denominator", name_of(facts.measure->denominator))
      .field("per", std::int64_t{facts.measure->per})
      .field("direction", name_of(facts.measure->direction));
  out.field("source", facts.dataset->publisher).field("source_title", facts.dataset->title).field("source_address", facts.dataset->address);
  out.field("published", facts.dataset->published).end_object();
}

void write_parts_and_peers(JsonWriter& out, const facts::MeasureFacts& facts) {
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

std::string home_json(const facts::HomeFacts& facts) {
  return document(facts.hub, {}, open_licence, "/index", [&](JsonWriter& out) {
    out.begin_object().field("title", facts.hub->title).field("newest_month", to_string(facts.hub->newest)).key("home");
    write_area(out, *facts.hub->home);
    write_pillars(out, facts.home);
    out.key("areas").begin_array();
    for (const auto& part : facts.home.parts) write_area(out, *part.area);
    out.end_array();
    write_response(out, facts.response);
    out.end_object();
  });
}

std::string area_json(const facts::AreaFacts& facts) {
  return document(facts.hub, {}, open_licence, area_address(*facts.area), [&](JsonWriter& out) {
    out.begin_object().key("area");
    write_area(out, *facts.area);
    out.key("parent");
    if (facts.parent == nullptr) {
      out.null();
    } else {
      write_area(out, *facts.parent);
    }
    write_pillars(out, facts);
    out.key("parts").begin_array();
    for (const auto& part : facts.parts) write_area(out, *part.area);
    out.end_array().end_object();
  });
}

std::string measure_json(const facts::MeasureFacts& facts, const Language& language) {
  const std::string query = language.tag() == "en" ? "" : "?lang=" + language.tag();
  return document(facts.hub, facts.measure->caveats, facts.dataset->licence, measure_address(*facts.area, *facts.measure) + query,
                  [&](JsonWriter& out) {
                    out.begin_object().key("area");
                    write_area(out, *facts.area);
                    write_measure(out, facts);
                    out.key("finding");
                    write_finding(out, facts.finding, {*facts.hub, facts.parent, language});
                    out.key("comparators");
                    write_comparators(out, facts);
                    out.key("control_charts");
                    if (facts.finding.has_value()) {
                      write_control(out, facts.finding.value().control);
                    } else {
                      write_missing(out, facts.finding.missing());
                    }
                    if (facts.finding.has_value()) {
                      const std::string panel = panel_name(facts.panel, facts.finding.value(), facts.parent, *facts.dataset);
                      out.field("series_of", facts.area->level == AreaLevel::nation ? panel : facts.area->name).field("comparator", panel);
                    }
                    out.key("series");
                    write_steps(out, facts.steps);
                    write_parts_and_peers(out, facts);
                    out.end_object();
                  });
}

std::string response_json(const facts::ResponseFacts& facts) {
  return document(facts.hub, {}, open_licence, "/response", [&](JsonWriter& out) {
    out.begin_object();
    write_response(out, facts);
    out.key("figures").begin_array();
    for (const PublishedFigure* figure : facts.everything) write_published(out, *figure);
    out.end_array().key("missing").begin_array();
    for (const ResponseGap* gap : facts.gaps)
      out.begin_object().field("what", gap->missing).field("holder", gap->holder).field("why", gap->why).end_object();
    out.end_array().key("clocks").begin_array();
    for (const ResponseClock* clock : facts.clocks)
      out.begin_object().field("id", clock->id).field("title", clock->title).field("definition", clock->definition).end_object();
    out.end_array().end_object();
  });
}

std::string find_json(const facts::FindFacts& facts) {
  return document(facts.hub, {}, open_licence, facts.query.empty() ? "/find" : "/find?q=" + percent_encoded(facts.query),
                  [&](JsonWriter& out) {
                    out.begin_object().field("query", facts.query).key("found").begin_array();
                    for (const auto& each : facts.found) {
                      out.begin_object().key("area");
                      write_area(out, *each.area);
                      if (each.through != nullptr) out.field("through", each.through->name).field("since", each.through->date);
                      out.field("link", std::string(facts.hub.base) + area_address(*each.area)).end_object();
                    }
                    out.end_array().end_object();
                  });
}

std::string methods_json(const facts::MethodsFacts& facts) {
  return document(facts.hub, {}, open_licence, "/methods", [&](JsonWriter& out) {
    out.begin_object().key("measures").begin_array();
    for (const auto& [measure, dataset] : facts.measures) {
      out.begin_object()
          .field("id", measure->id)
          .field("title", measure->title)
          .field("definition", measure->definition)
          .field("denominator", name_of(measure->denominator));
      out.field("per", std::int64_t{measure->per}).field("source", dataset->publisher).key("caveats").begin_array();
      for (const std::string& caveat : measure->caveats) out.string(caveat);
      out.end_array().end_object();
    }
    out.end_array().key("coverage").begin_array();
    for (const auto& each : facts.coverage) {
      out.begin_object().field("dataset", each.dataset->id).field("first", to_string(each.first)).field("last", to_string(each.last));
      out.field("supplied", each.supplied).field("not_supplied", each.not_supplied).field("not_held", each.not_held).end_object();
    }
    out.end_array().end_object();
  });
}

std::string problem_json(const Error& error, const std::string& title, int status) {
  JsonWriter out;
  out.begin_object()
      .field("type", fmt::format("urn:crimehub:problem:{}", name_of(error.code)))
      .field("title", title)
      .field("status", std::int64_t{status});
  out.field("detail", error.message).field("where", error.where).end_object();
  return out.take_document();
}

}  // namespace hub::render
