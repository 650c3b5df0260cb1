// SPDX-License-Identifier: Apache-2.0
#include "pages/measure_methods/writers.hpp"
#include "render/json_figures.hpp"

namespace hub::pages {

using namespace render;

namespace {

/// With the dispersion at each level that has one.
void write_method(JsonWriter& out, const SeriesMethod& method, const facts::HubFacts& hub) {
  out.begin_object()
      .field("series_key", method.series->key)
      .field("dataset", method.dataset->id)
      .field("source", method.dataset->publisher)
      .key("dispersion")
      .begin_array();
  for (const auto& [counting, dispersion] :
       {std::pair(Counting::recorder, &method.force_dispersion), std::pair(Counting::located, &method.district_dispersion)}) {
    const Level* const level = hub.level(counting);
    if (level == nullptr) continue;
    out.begin_object().field("level", level->id).key("dispersion");
    write_dispersion(out, *dispersion);
    out.end_object();
  }
  out.end_array().key("breaks").begin_array();
  for (const MeasureBreak& each : method.series->breaks) {
    out.begin_object().field("month", to_string(each.month)).field("reason", each.reason);
    if (!each.recorder.empty()) out.field("area", each.recorder);
    out.end_object();
  }
  out.end_array().key("revisions").begin_array();
  for (const stats::Revision& each : method.revisions) {
    out.begin_object().field("period", to_string(each.period)).field("first_published", each.earlier);
    out.field("newest", each.newest).end_object();
  }
  out.end_array().end_object();
}

void write_meeting(JsonWriter& out, const SourcesMeeting& meeting) {
  const facts::Meeting& home = meeting.home;
  out.begin_object().field("series_key", home.series->key).field("other_series_key", home.other->key);
  out.field("first", to_string(home.first)).field("last", to_string(home.last)).field("steps", std::int64_t{home.steps});
  if (home.total) {
    out.field("count", home.total->count).field("other_count", home.total->other);
    out.key("percent").number_text(digits(home.total->percent));
  }
  out.field("compared_everywhere", std::int64_t{meeting.everywhere.compared});
  out.field("beyond_everywhere", std::int64_t{meeting.everywhere.beyond}).end_object();
}

void write_meetings(JsonWriter& out, const std::vector<SourcesMeeting>& meetings) {
  out.key("meetings").begin_array();
  for (const SourcesMeeting& each : meetings) write_meeting(out, each);
  out.end_array();
}

void write_printed(JsonWriter& out, const std::vector<RateBeside>& printed) {
  out.key("printed_rates").begin_array();
  for (const RateBeside& beside : printed) {
    out.begin_object().key("area");
    write_area(out, *beside.area);
    out.field("period", to_string(beside.period)).field("publisher", beside.dataset->publisher);
    out.key("printed_rate").number_text(digits(beside.printed)).field("population", beside.population).key("rate");
    write_rate(out, beside.own);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string measure_methods_json(const MeasureMethodsFacts& facts) {
  return document(facts.hub, facts.measure->caveat_sentences(), facts.series.front().dataset->licence, "/methods/" + facts.measure->id,
                  [&](JsonWriter& out) {
                    out.begin_object().key("measure");
                    write_measure_name(out, *facts.measure);
                    out.field("definition", facts.measure->definition).field("denominator", name_of(facts.measure->denominator));
                    out.field("per", std::int64_t{facts.measure->per}).field("fewest_for_change", stats::fewest_for_change);
                    out.key("series").begin_array();
                    for (const SeriesMethod& each : facts.series) write_method(out, each, *facts.hub);
                    out.end_array().field("tolerance_percent", std::int64_t{facts.measure->tolerance_percent});
                    write_meetings(out, facts.meetings);
                    write_printed(out, facts.printed);
                    out.key("smallest_count");
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

}  // namespace hub::pages
