// SPDX-License-Identifier: Apache-2.0
#include "pages/measure_methods/writers.hpp"
#include "render/json_figures.hpp"

namespace hub::pages {

using namespace render;

std::string measure_methods_json(const MeasureMethodsFacts& facts) {
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

}  // namespace hub::pages
