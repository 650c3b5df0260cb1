// SPDX-License-Identifier: Apache-2.0
#include "pages/pattern.hpp"

#include <gtest/gtest.h>

namespace hub::pages {

TEST(Pattern, captures_whole_segments) {
  const Pattern measure("/areas/{code}/{measure}");
  const auto captures = measure.match("/areas/E1/burglary");
  ASSERT_TRUE(captures);
  ASSERT_EQ(captures->size(), 2U);
  EXPECT_EQ((*captures)[0], "E1");
  EXPECT_EQ((*captures)[1], "burglary");
  for (const char* path : {"/areas/E1", "/areas//burglary", "/areas/E1/", "/areas/E1/burglary/x", "/areas/E1/burglary/",
                           "areas/E1/burglary", "//areas/E1/burglary", "/area/E1/burglary", "/", ""})
    EXPECT_FALSE(measure.match(path)) << path;
}

TEST(Pattern, without_captures_fits_itself_only) {
  EXPECT_TRUE(Pattern("/").match("/"));
  EXPECT_EQ(Pattern("/").match("/")->size(), 0U);
  for (const char* path : {"", "//", "/x", "x"}) EXPECT_FALSE(Pattern("/").match(path)) << path;
  const Pattern methods("/methods");
  EXPECT_TRUE(methods.match("/methods"));
  for (const char* path : {"/method", "/methodsx", "/methods/", "/Methods", "/"}) EXPECT_FALSE(methods.match(path)) << path;
}

TEST(Pattern, literals_may_stand_behind_captures) {
  const Pattern change("/areas/{code}/change");
  EXPECT_EQ((*change.match("/areas/{code}/change"))[0], "{code}");
  EXPECT_FALSE(change.match("/areas/E1/changes"));
  EXPECT_FALSE(change.match("/areas//change"));
}

TEST(Pattern, takes_four_captures) {
  const auto captures = Pattern("/{a}/{b}/{c}/{d}").match("/1/2/3/4");
  ASSERT_TRUE(captures);
  EXPECT_EQ((*captures)[3], "4");
}

}  // namespace hub::pages
