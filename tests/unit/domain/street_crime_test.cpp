// SPDX-License-Identifier: Apache-2.0
#include "domain/street_crime.hpp"

#include <gtest/gtest.h>

#include <set>

namespace hub {

TEST(Coordinates, are_read_exactly_as_published) {
  struct Case {
    const char* longitude;
    const char* latitude;
    Coordinates at;
  };
  for (const auto& each :
       {Case{"-0.675833", "51.435221", {-675833, 51435221}}, Case{"0", "0", {0, 0}}, Case{"-1.5", "52", {-1500000, 52000000}},
        Case{"180.000000", "-90.000000", {180000000, -90000000}}, Case{"-0.000001", "0.000001", {-1, 1}}})
    EXPECT_EQ(parse_coordinates(each.longitude, each.latitude), each.at) << each.longitude;
}

TEST(Coordinates, refuse_what_is_not_a_published_number) {
  for (const char* bad : {"", "-", ".", "1.", ".5", "+1.0", "1e3", " 1.0", "1.0 ", "1,0", "180.000001", "1.0000001", "99999999999999999999",
                          "--1", "1.2.3", "NaN"})
    EXPECT_FALSE(parse_coordinates(bad, "0")) << bad;
  EXPECT_FALSE(parse_coordinates("0", "90.000001"));
}

TEST(CrimeIdentifier, reads_back_as_it_was_written) {
  const std::string text = "9ba71c091958e9ad42ac560b702f85697f43a762ed8379bad018d3355cb6cc81";
  EXPECT_EQ(to_string(*parse_crime_identifier(text)), text);
  for (const std::string& bad : {std::string(), text.substr(1), text + "0", "G" + text.substr(1), "A" + text.substr(1)})
    EXPECT_FALSE(parse_crime_identifier(bad)) << bad;
}

TEST(GridCell, numbers_grow_eastward_in_a_band_and_by_bands_northward) {
  const Coordinates oxford{-1257000, 51752000};
  EXPECT_EQ(grid_cell({oxford.longitude_e6 + 20000, oxford.latitude_e6}), grid_cell(oxford) + 1);
  EXPECT_GT(grid_cell({-9000000, oxford.latitude_e6 + 10000}), grid_cell({2000000, oxford.latitude_e6}));
  EXPECT_EQ(grid_cell({-180000000, -90000000}), 0U);
  EXPECT_LT(grid_cell({180000000, 90000000}), no_cell);
}

}  // namespace hub
