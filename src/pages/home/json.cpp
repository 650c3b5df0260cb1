// SPDX-License-Identifier: Apache-2.0
#include "pages/home/writers.hpp"
#include "render/json_figures.hpp"
#include "render/json_parts.hpp"
#include "render/json_series.hpp"
#include "render/page.hpp"

namespace hub::pages {

using namespace render;

std::string home_json(const HomeFacts& facts) {
  return document(facts.hub, {}, open_licence, "/index", [&](JsonWriter& out) {
    out.begin_object().field("title", facts.hub->title).field("newest_month", to_string(facts.hub->newest)).key("home");
    write_area(out, *facts.hub->home);
    write_pillars(out, facts.home.pillars, *facts.hub->home, facts.hub, facts.home.parent);
    write_questions(out, facts.home.questions);
    out.key("areas").begin_array();
    for (const auto& part : facts.home.parts) write_area(out, *part.area);
    out.end_array();
    if (facts.response.outline != nullptr)
      write_response(out, facts.response.answered_share, facts.response.mean_time, facts.response.attended());
    out.end_object();
  });
}

}  // namespace hub::pages
