// SPDX-License-Identifier: Apache-2.0
#include "render/json_parts.hpp"

#include "render/json_figures.hpp"
#include "render/page.hpp"

namespace hub::render {
namespace {

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

}  // namespace

void write_pillars(JsonWriter& out, const std::vector<facts::PillarFacts>& of_area, const Area& area, const facts::HubToday& hub,
                   const Area* parent) {
  out.key("pillars").begin_array();
  for (const auto& pillar : of_area) {
    out.begin_object().field("id", pillar.pillar->id).field("title", pillar.pillar->title).key("measures").begin_array();
    for (const auto& card : pillar.cards) {
      out.begin_object().field("id", card.measure->id).field("title", card.measure->title).key("finding");
      write_finding(out, card.finding, {*hub, parent});
      out.field("link", std::string(hub.base) + measure_address(area, *card.measure) + ".json").end_object();
    }
    out.end_array().end_object();
  }
  out.end_array();
}

void write_response(JsonWriter& out, const std::optional<facts::PublishedPair>& answered_share,
                    const std::optional<facts::PublishedPair>& mean_time, const std::vector<facts::PublishedGroup>& attendance) {
  write_pair(out, "answered_share", answered_share);
  write_pair(out, "mean_time", mean_time);
  out.key("attendance").begin_array();
  for (const auto& group : attendance) write_published(out, *group.figure);
  out.end_array();
}

}  // namespace hub::render
