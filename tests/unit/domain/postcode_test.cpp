// SPDX-License-Identifier: Apache-2.0
#include "domain/reference/postcode_group.hpp"

#include <gtest/gtest.h>

namespace hub {
namespace {

std::vector<std::string> texts(std::string_view typed) {
  std::vector<std::string> found;
  for (const PostcodeTyped& each : read_postcode(typed)) found.push_back(each.text());
  return found;
}

PostcodeGroup group(const std::string& sector, const std::string& units) {
  return {sector, AreaCode::parse("X01000001").value(), std::nullopt, units};
}

}  // namespace

TEST(PostcodeTyped, is_read_in_any_spelling) {
  for (const char* typed : {"OX1 1DP", "ox11dp", " OX1  1DP ", "OX1-1DP", "O X 1 1 D P", "Ox1 1dP.", "0X1 1DP", "OXI 1DP", "OX1 IDP"}) {
    const auto found = texts(typed);
    ASSERT_FALSE(found.empty()) << typed;
    EXPECT_EQ(found.front(), "OX1 1DP") << typed;
  }
  for (const char* whole : {"M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 0AX", "EC1A 1BB", "SL0 0AA"})
    EXPECT_EQ(texts(whole).front(), whole);
}

TEST(PostcodeTyped, that_is_only_begun_is_an_outcode_or_a_sector) {
  EXPECT_EQ(texts("ox4"), std::vector<std::string>({"OX4"}));
  EXPECT_EQ(texts("OX11"), std::vector<std::string>({"OX11", "OX1 1"}));
  EXPECT_EQ(texts("OX1 1"), std::vector<std::string>({"OX1 1", "OX11"}));
  EXPECT_EQ(texts("OX10 1"), std::vector<std::string>({"OX10 1"}));
  EXPECT_EQ(texts("OX10 1F").front(), "OX10 1");
}

TEST(PostcodeTyped, is_nothing_else) {
  for (const char* typed : {"", " ", "Oxford", "OX", "1DP", "12345", "E07000178", "OX1 1DP Oxford", "OX1/1DP", "GIR 0AA", "ÖX1 1DP", "X",
                            "OX1 1DPP", "ABC1 1AA", "!"})
    EXPECT_TRUE(texts(typed).empty()) << typed;
}

TEST(PostcodeGroup, knows_its_postcodes_by_their_last_letters) {
  const PostcodeGroup some = group("OX1 1", "AB BA DP");
  EXPECT_EQ(some.size(), 3U);
  for (const char* unit : {"AB", "BA", "DP"}) EXPECT_TRUE(some.holds(unit)) << unit;
  for (const char* unit : {"AA", "BB", "B ", "PD"}) EXPECT_FALSE(some.holds(unit)) << unit;
}

TEST(PostcodeGroup, is_refused_unless_its_sector_and_letters_are_such) {
  EXPECT_FALSE(PostcodeGroup::objection(group("OX1 1", "AA")));
  EXPECT_FALSE(PostcodeGroup::objection(group("EC1A 0", "AA AB ZZ")));
  for (const char* sector : {"OX1", "OX1 A", "OX11", "1 1", "OX1  1", "ox1 1", "OX1 11"})
    EXPECT_EQ(PostcodeGroup::objection(group(sector, "AA"))->column, 0U) << sector;
  for (const char* units : {"", "A", "AAA", "AA AA", "AB AA", "AA  AB", "AA,AB", "aa", "AA ", " AA", "A1"})
    EXPECT_EQ(PostcodeGroup::objection(group("OX1 1", units))->column, 3U) << units;
}

}  // namespace hub
