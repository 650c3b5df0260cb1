// SPDX-License-Identifier: Apache-2.0
#include "pages/coverage/writers.hpp"
#include "render/json_figures.hpp"
#include "render/language.hpp"

namespace hub::pages {

using namespace render;

namespace {

void write_lacks(JsonWriter& out, const HeldStep& step) {
  if (step.lacks.empty()) return;
  out.key("without").begin_array();
  for (const LackedSeries& each : step.lacks)
    out.begin_object()
        .field("measure", each.measure->id)
        .field("series_key", each.series->key)
        .field("status", name_of_held(each.status))
        .end_object();
  out.end_array();
}

void write_steps_of(JsonWriter& out, const ForceCoverage& of_force) {
  out.begin_object().key("force");
  write_area(out, *of_force.force);
  out.key("steps").begin_array();
  for (const HeldStep& step : of_force.steps) {
    out.begin_object().field("period", to_string(step.period)).field("status", name_of_held(step.status));
    if (!step.detail.empty()) {
      out.field("reason", step.detail);
    } else if (step.status == CellStatus::not_held) {
      out.field("reason", english(words::coverage_no_file{}));
    }
    if (!step.file.empty()) out.field("file", step.file);
    write_lacks(out, step);
    if (step.status == CellStatus::doubtful) out.field("published_records", step.published);
    out.end_object();
  }
  out.end_array().end_object();
}

/// "residents_percent": null where nobody knows how many live there.
void write_share(JsonWriter& out, const stats::Pool& held, const facts::HubFacts& hub) {
  out.key("residents_percent");
  if (hub.population.empty()) {
    out.null();
  } else {
    out.integer(held.share_percent());
  }
}

void write_year(JsonWriter& out, const CoverageYear& year, const facts::HubFacts& hub) {
  out.begin_object().field("year", std::int64_t{year.year}).field("steps", std::int64_t{year.declared});
  out.field("whole_forces", std::int64_t{year.whole.members}).field("forces", std::int64_t{year.whole.of});
  write_share(out, year.held, hub);
  out.end_object();
}

void write_step(JsonWriter& out, const CoverageStep& step, const facts::HubFacts& hub) {
  out.begin_object().field("period", to_string(step.period)).field("forces", std::int64_t{step.held.members});
  write_share(out, step.held, hub);
  out.end_object();
}

}  // namespace

std::string_view name_of_held(CellStatus status) {
  switch (status) {
    case CellStatus::counted: return "supplied";
    case CellStatus::doubtful: return "doubtful";
    case CellStatus::incomplete: return "incomplete";
    case CellStatus::not_supplied: return "not_supplied";
    case CellStatus::withheld: return "withheld";
    case CellStatus::broken: return "not_comparable";
    default: return "not_held";
  }
}

std::string coverage_json(const CoverageFacts& facts) {
  return document(facts.hub, {}, open_licence, "/coverage", [&](JsonWriter& out) {
    out.begin_object().key("datasets").begin_array();
    for (const DatasetHeld& held : facts.datasets) {
      out.begin_object().field("id", held.dataset->id).field("title", held.dataset->title).field("publisher", held.dataset->publisher);
      out.field("source", held.dataset->address).field("step_months", std::int64_t{held.dataset->step_months}).key("years").begin_array();
      for (const CoverageYear& year : held.years) write_year(out, year, *facts.hub);
      out.end_array().key("steps").begin_array();
      for (const CoverageStep& step : held.steps) write_step(out, step, *facts.hub);
      out.end_array().key("forces").begin_array();
      for (const ForceCoverage& each : held.forces) write_steps_of(out, each);
      out.end_array().end_object();
    }
    out.end_array().end_object();
  });
}

}  // namespace hub::pages
