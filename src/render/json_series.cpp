// SPDX-License-Identifier: Apache-2.0
#include "render/json_series.hpp"

#include "render/json_figures.hpp"
#include "render/wording.hpp"

namespace hub::render {

void write_together(JsonWriter& out, const std::optional<facts::Together>& together) {
  if (!together) {
    out.null();
    return;
  }
  const facts::Together& all = *together;
  out.begin_object().field("name", all.name).field("dataset", all.dataset->id).field("period", to_string(all.period));
  out.field("count", all.count).key("rate");
  write_rate(out, all.rate);
  out.key("members").begin_array();
  for (const Area* member : all.members) out.string(member->code.text());
  out.end_array().end_object();
}

void write_change_spread(JsonWriter& out, const std::optional<stats::ChangeSpread>& spread) {
  if (!spread) {
    out.null();
    return;
  }
  const auto percent = [](double value) { return digits(stats::round_real(value, 1)); };
  out.begin_object().field("from_largest_fall", std::int64_t{spread->rank.from_lowest()}).field("of", std::int64_t{spread->rank.of});
  out.key("lower_quartile").number_text(percent(spread->percents.lower));
  out.key("median").number_text(percent(spread->percents.median));
  out.key("upper_quartile").number_text(percent(spread->percents.upper)).end_object();
}

void write_breaks(JsonWriter& out, const std::vector<facts::StepFacts>& steps) {
  out.key("breaks").begin_array();
  for (const facts::StepFacts& step : steps) {
    for (const MeasureBreak* each : step.begins)
      out.begin_object().field("month", to_string(each->month)).field("reason", each->reason).end_object();
  }
  out.end_array();
}

void write_series(JsonWriter& out, std::span<const facts::SeriesFacts> series, const Area& area, const Speaking& speaking) {
  out.begin_array();
  for (const facts::SeriesFacts& each : series) {
    out.begin_object().field("series_key", each.series->key).field("dataset", each.dataset->id);
    if (!each.series->title.empty()) out.field("counts", each.series->title);
    out.field("step_months", std::int64_t{each.dataset->step_months});
    out.field("source", each.dataset->publisher).field("source_title", each.dataset->title);
    out.field("comparator", panel_name(each.panel, area, speaking, *each.dataset)).key("finding");
    write_finding(out, each.finding, speaking);
    out.key("change_spread");
    write_change_spread(out, each.change_spread);
    out.key("revisions").begin_array();
    for (const stats::Revision& revision : each.revisions) {
      out.begin_object().field("period", to_string(revision.period)).field("first_published", revision.earlier);
      out.field("newest", revision.newest).end_object();
    }
    out.end_array();
    write_breaks(out, each.steps);
    out.key("series");
    write_steps(out, each.steps);
    out.end_object();
  }
  out.end_array();
}

void write_questions(JsonWriter& out, std::span<const facts::Question> questions) {
  out.key("questions").begin_array();
  for (const facts::Question& each : questions) {
    out.begin_object().field("measure", each.measure->id).key("change_spread");
    write_change_spread(out, each.spread);
    out.end_object();
  }
  out.end_array();
}

}  // namespace hub::render
