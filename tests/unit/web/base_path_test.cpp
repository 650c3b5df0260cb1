// SPDX-License-Identifier: Apache-2.0
#include "web/base_path.hpp"

#include <gtest/gtest.h>

namespace hub::web {

TEST(BasePath, is_a_path_without_its_last_slash) {
  for (const auto& [text, base] : {std::pair{"/", ""}, std::pair{"/crime", "/crime"}, std::pair{"/crime/", "/crime"},
                                   std::pair{"/data/crime-2.0/", "/data/crime-2.0"}, std::pair{"/~hub/_x", "/~hub/_x"}}) {
    const auto read = base_path(text);
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(*read, base) << text;
  }
}

TEST(BasePath, refuses_what_is_no_path_and_says_what_it_got) {
  for (const char* text : {"", "crime", "crime/", "//", "//evil.example", "/crime//", "/a//b", "/..", "/a/../b", "/./a", "/a b", "/a?b",
                           "/a#b", "/a%20b", "/\"><script>", "/a\\b", "https://council.example/crime"}) {
    const auto read = base_path(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, ErrorCode::bad_configuration);
    EXPECT_EQ(read.error().where, "--base");
    EXPECT_NE(read.error().message.find("found \""), std::string::npos) << read.error().message;
  }
}

TEST(BasePath, refuses_the_beginning_of_a_pages_own_address) {
  for (const char* text : {"/areas", "/areas/x", "/methods", "/find/", "/claim", "/response", "/assets", "/healthz", "/robots.txt",
                           "/methods.json", "/index", "/index.json"})
    EXPECT_FALSE(base_path(text)) << text;
  for (const char* text : {"/area", "/findings", "/x/areas", "/indexes"}) EXPECT_TRUE(base_path(text)) << text;
}

TEST(BasePath, is_taken_off_a_target_once_when_it_is_there) {
  struct Case {
    const char* target;
    const char* below;
  };
  for (const auto& each : {Case{"/crime/areas/E1", "/areas/E1"}, Case{"/crime/", "/"}, Case{"/crime", "/"}, Case{"/areas/E1", "/areas/E1"},
                           Case{"/crimes", "/crimes"}, Case{"/crime/crime/x", "/crime/x"}, Case{"/", "/"}, Case{"", ""}})
    EXPECT_EQ(without_base(each.target, "/crime"), each.below) << each.target;
  EXPECT_EQ(without_base("/crime?q=1", "/crime"), "?q=1") << "the site reads it as the home page with a query";
  EXPECT_EQ(without_base("/areas/E1", ""), "/areas/E1");
}

}  // namespace hub::web
