// SPDX-License-Identifier: Apache-2.0
#include "sources/boundaries/outlines.hpp"

#include <boost/json.hpp>

#include <cmath>

namespace hub::sources {
namespace {

namespace json = boost::json;

Result<Position> position_of(const json::value& pair, const std::string& path) {
  const json::array* numbers = pair.if_array();
  if (numbers != nullptr && numbers->size() >= 2 && (*numbers)[0].is_number() && (*numbers)[1].is_number()) {
    const Position at{(*numbers)[0].to_number<double>(), (*numbers)[1].to_number<double>()};
    if (std::abs(at.longitude_deg) <= 180.0 && std::abs(at.latitude_deg) <= 90.0) return at;
  }
  return fail(ErrorCode::input_refused, path, "found \"{}\", expected a longitude and a latitude", json::serialize(pair).substr(0, 60));
}

Status add_rings(const json::value& polygon, Outline& outline, const std::string& path) {
  const json::array* rings = polygon.if_array();
  if (rings == nullptr) return fail(ErrorCode::input_refused, path, "{}: found no rings, expected an array of rings", outline.area.text());
  for (const json::value& ring : *rings) {
    const json::array* points = ring.if_array();
    if (points == nullptr || points->size() < 4) {
      return fail(ErrorCode::input_refused, path, "{}: found a ring of under 4 points, expected a closed ring", outline.area.text());
    }
    auto& positions = outline.rings.emplace_back();
    for (const json::value& point : *points) {
      const auto at = position_of(point, path);
      if (!at) return tl::unexpected(at.error());
      positions.push_back(*at);
    }
  }
  return {};
}

Result<Outline> outline_of(const json::value& feature, const CodeForms& codes, const std::string& path) {
  boost::system::error_code absent;
  const json::value* code = feature.find_pointer("/properties/code", absent);
  const json::value* type = feature.find_pointer("/geometry/type", absent);
  const json::value* coordinates = feature.find_pointer("/geometry/coordinates", absent);
  if (code == nullptr || !code->is_string() || type == nullptr || !type->is_string() || coordinates == nullptr) {
    return fail(ErrorCode::input_refused, path, "found a feature without properties.code and geometry, expected both");
  }
  auto area = codes.parse(std::string_view(code->get_string()));
  if (!area) return tl::unexpected(Error{ErrorCode::input_refused, path, area.error().message});
  Outline outline{std::move(*area), {}};
  if (type->get_string() == "Polygon") {
    if (auto added = add_rings(*coordinates, outline, path); !added) return tl::unexpected(added.error());
  } else if (type->get_string() == "MultiPolygon" && coordinates->is_array()) {
    for (const json::value& polygon : coordinates->get_array()) {
      if (auto added = add_rings(polygon, outline, path); !added) return tl::unexpected(added.error());
    }
  } else {
    return fail(ErrorCode::input_refused, path, "found geometry type \"{}\", expected Polygon or MultiPolygon",
                std::string_view(type->get_string()));
  }
  if (outline.rings.empty()) return fail(ErrorCode::input_refused, path, "{}: found no ring, expected one or more", outline.area.text());
  return outline;
}

}  // namespace

Result<Parsed<Outline>> read_outlines(const HubFolder& hub, const std::string& path) {
  const auto source = read_source(hub.path(), path);
  if (!source) return tl::unexpected(source.error());
  boost::system::error_code problem;
  const json::value document = json::parse(source->bytes, problem, {}, {.max_depth = 12});
  if (problem) return fail(ErrorCode::input_refused, path, "it is not JSON: {}", problem.message());
  const json::value* features = document.find_pointer("/features", problem);
  if (features == nullptr || !features->is_array())
    return fail(ErrorCode::input_refused, path, "found no features, expected a FeatureCollection");
  Parsed<Outline> parsed{source->file, {}, {}};
  for (const json::value& feature : features->get_array()) {
    auto outline = outline_of(feature, hub.codes(), path);
    if (!outline) return tl::unexpected(outline.error());
    parsed.rows.push_back(std::move(*outline));
  }
  const auto unique = refuse_repeated(parsed, [](const Outline& outline) { return outline.area.text(); });
  if (!unique) return tl::unexpected(unique.error());
  parsed.file.rows = parsed.file.facts = static_cast<std::int64_t>(parsed.rows.size());
  return parsed;
}

}  // namespace hub::sources
