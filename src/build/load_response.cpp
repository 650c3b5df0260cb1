// SPDX-License-Identifier: Apache-2.0
#include "build/load_parts.hpp"
#include "store/append.hpp"
#include "store/tables/response.hpp"

#include <array>

namespace hub::build {

using namespace store;

void load_response(Connection& connection, const HubDefinition& hub, const HubSources& sources) {
  if (hub.response) {
    const ResponseOutline& outline = *hub.response;
    append_each(connection, std::array{ResponseOutlineRow{outline.comparator, outline.answered_share, outline.mean_time, outline.about}},
                [](const ResponseOutlineRow& row) { return row; });
    std::int64_t position = 0;
    append_each(connection, outline.topics, [&](const ResponseTopic& each) {
      return ResponseTopicRow{
          .id = each.id, .key = each.key, .title = each.title, .subject = each.subject, .attended = each.attended, .position = position++};
    });
  }
  append_each(connection, sources.published.rows, [](const PublishedFigure& figure) {
    return PublishedFigureRow{.measure = figure.measure,
                              .area_name = figure.area_name,
                              .area = figure.area,
                              .period_first = figure.period_first,
                              .period_last = figure.period_last,
                              .value = figure.value,
                              .unit = figure.unit,
                              .grade = figure.grade,
                              .clock = figure.clock,
                              .target = figure.target,
                              .bound = name_of(figure.bound),
                              .note = figure.note,
                              .publisher = figure.publisher,
                              .url = figure.url,
                              .quality = std::string_view(&figure.quality, 1)};
  });
}

}  // namespace hub::build
