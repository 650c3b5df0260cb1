// SPDX-License-Identifier: Apache-2.0
#include "sources/boundaries/outlines.hpp"

#include "fixtures/example_hub.hpp"

#include <gtest/gtest.h>

namespace hub::sources {
namespace {

constexpr const char* path = "areas/outlines.geojson";

std::string feature(std::string_view code, std::string_view geometry) {
  return fmt::format(R"({{"type":"Feature","properties":{{"code":"{}"}},"geometry":{}}})", code, geometry);
}

constexpr std::string_view square = R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]})";

Result<Parsed<Outline>> read(const std::vector<std::string>& features) {
  const test::HubCopy copy;
  copy.write(path, fmt::format(R"({{"type":"FeatureCollection","features":[{}]}})", fmt::join(features, ",")));
  return read_outlines(copy.folder(), path);
}

}  // namespace

TEST(Outlines, an_area_has_one_outline_of_one_or_more_rings) {
  const auto parsed = read({feature("X06000001", square), feature("X06000002", R"({"type":"MultiPolygon","coordinates":[
      [[[0,0],[1,0],[1,1],[0,0]]], [[[2,0],[3,0],[3,1],[2,0]]]]})")});
  ASSERT_TRUE(parsed) << parsed.error().message;
  ASSERT_EQ(parsed->rows.size(), 2U);
  EXPECT_EQ(parsed->rows[0].rings.size(), 1U);
  EXPECT_EQ(parsed->rows[1].rings.size(), 2U);
}

TEST(Outlines, what_cannot_be_drawn_is_refused_by_the_name_of_its_area) {
  struct Case {
    std::vector<std::string> features;
    std::string_view says;
  };
  const std::string good = feature("X06000001", square);
  for (const Case& each : {
           Case{{good, good}, "found \"X06000001\" a second time, expected it once"},
           Case{{good, feature("X06000002", R"({"type":"Polygon","coordinates":[]})")}, "X06000002: found no ring, expected one or more"},
           Case{{feature("X06000002", R"({"type":"MultiPolygon","coordinates":[[],[]]})")},
                "X06000002: found no ring, expected one or more"},
           Case{{feature("X06000002", R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]})")}, "found a ring of under 4 points"},
           Case{{feature("X06000002", R"({"type":"Polygon","coordinates":[[[0,0],[1,91],[1,1],[0,0]]]})")},
                "expected a longitude and a latitude"},
           Case{{feature("X06000002", R"({"type":"Point","coordinates":[0,0]})")}, "found geometry type \"Point\""},
       }) {
    const auto parsed = read(each.features);
    ASSERT_FALSE(parsed) << each.says;
    EXPECT_EQ(parsed.error().code, ErrorCode::input_refused);
    EXPECT_EQ(parsed.error().where, path);
    EXPECT_NE(parsed.error().message.find(each.says), std::string::npos) << parsed.error().message;
  }
}

}  // namespace hub::sources
