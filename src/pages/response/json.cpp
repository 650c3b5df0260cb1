// SPDX-License-Identifier: Apache-2.0
#include "pages/response/writers.hpp"
#include "render/json_figures.hpp"
#include "render/json_parts.hpp"

namespace hub::pages {

using namespace render;

std::string response_json(const ResponseFacts& facts) {
  return document(facts.hub, {}, open_licence, "/response", [&](JsonWriter& out) {
    out.begin_object();
    write_response(out, facts.answered_share, facts.mean_time, facts.attended());
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

}  // namespace hub::pages
