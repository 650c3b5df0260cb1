// SPDX-License-Identifier: Apache-2.0
#include "base/uri.hpp"

#include <gtest/gtest.h>

namespace hub {

TEST(Uri, decodes_percent_and_in_queries_plus) {
  EXPECT_EQ(*percent_decoded("a%20b+c"), "a b+c");
  EXPECT_EQ(*percent_decoded("OX1+1DP", true), "OX1 1DP");
  EXPECT_EQ(*percent_decoded("F%C3%B4r"), "Fôr");
}

TEST(Uri, refuses_what_cannot_be_decoded_and_says_what_it_got) {
  for (const char* text : {"%", "%4", "%ZZ", "a%00b", "%FF", "%C0%AF"}) EXPECT_FALSE(percent_decoded(text)) << text;
  EXPECT_NE(percent_decoded("x%ZZ").error().message.find("%ZZ"), std::string::npos);
}

TEST(Uri, refuses_a_raw_nul_byte_too) { EXPECT_FALSE(percent_decoded(std::string_view("a\0b", 3))); }

TEST(Uri, encoding_and_decoding_give_the_same_text_back) {
  for (const std::string text : {"", "plain", "a b&c=d/é?%", "Saint Mary's & Ferry"})
    EXPECT_EQ(*percent_decoded(percent_encoded(text)), text);
}

TEST(Uri, reads_query_parameters_in_order) {
  const auto parameters = parse_query("q=saint+mary&empty&x=%26&&q=2");
  ASSERT_TRUE(parameters);
  EXPECT_EQ(*parameters, (QueryParameters{{"q", "saint mary"}, {"empty", ""}, {"x", "&"}, {"q", "2"}}));
}

TEST(Uri, names_the_parameter_that_is_malformed) { EXPECT_EQ(parse_query("q=%ZZ").error().where, "q"); }

TEST(Uri, refuses_more_than_64_parameters) {
  std::string query = "a=1";
  for (int i = 0; i < 64; ++i) query += "&a=1";
  EXPECT_FALSE(parse_query(query));
}

}  // namespace hub
