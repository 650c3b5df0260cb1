// SPDX-License-Identifier: Apache-2.0
#include "stats/neighbours.hpp"

#include <gtest/gtest.h>

namespace hub::stats {
namespace {

const std::vector<Likeness> areas{{100'000, 100, 40'000, "Urban"},
                                  {105'000, 101, 42'000, "Urban"},
                                  {100'000, 100, 40'000, "Rural"},
                                  {400'000, 40, 170'000, "Urban"},
                                  {20'000, 900, 9'000, "Rural"}};

}  // namespace

TEST(Neighbours, are_the_most_alike_first_and_never_the_area_itself) {
  EXPECT_EQ(nearest_areas(areas, 2)[0], (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(nearest_areas(areas, 1)[2], (std::vector<std::size_t>{0}));
  EXPECT_EQ(nearest_areas(areas, 10)[3].size(), 4U);
}

TEST(Neighbours, do_not_depend_on_units_because_each_axis_counts_in_its_deviations) {
  auto acres = areas;
  for (Likeness& each : acres) each.square_km *= 247.1;
  for (std::size_t own = 0; own < areas.size(); ++own) EXPECT_EQ(nearest_areas(acres, 4)[own], nearest_areas(areas, 4)[own]);
}

TEST(Neighbours, of_areas_that_are_all_alike_keep_their_order) {
  const std::vector<Likeness> same(4, {1000, 10, 400, "Urban"});
  EXPECT_EQ(nearest_areas(same, 3)[1], (std::vector<std::size_t>{0, 2, 3}));
}

}  // namespace hub::stats
