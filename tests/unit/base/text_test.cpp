// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"

#include <gtest/gtest.h>

namespace hub {

TEST(Text, splits_between_separators_and_keeps_empty_pieces) {
  EXPECT_EQ(split("a,,b", ','), (std::vector<std::string_view>{"a", "", "b"}));
  EXPECT_EQ(split("", ','), (std::vector<std::string_view>{""}));
}

TEST(Text, trims_blanks_at_both_ends) {
  EXPECT_EQ(trimmed(" \t a b\r\n"), "a b");
  EXPECT_EQ(trimmed("  "), "");
}

TEST(Text, accepts_well_formed_utf8) {
  for (const std::string_view text : {"", "plain", "Ynys Fôr", "日本", "\xF0\x9F\x98\x80", "\xED\x9F\xBF", "\xEE\x80\x80"})
    EXPECT_TRUE(is_utf8(text)) << text;
}

TEST(Text, refuses_overlong_forms_surrogates_and_broken_sequences) {
  for (const std::string_view text :
       {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "\xC3", "\xE2\x82", "a\x80", "\xC3\x28"}) {
    EXPECT_FALSE(is_utf8(text));
  }
}

TEST(Text, reads_whole_numbers_and_nothing_else) {
  EXPECT_EQ(parse_number<int>("-12"), -12);
  for (const std::string_view text : {"", " 1", "1 ", "+1", "1.5", "0x1", "99999999999"})
    EXPECT_EQ(parse_number<int>(text), std::nullopt) << text;
}

TEST(Text, is_shown_in_whole_characters_and_everything_else_as_escapes) {
  EXPECT_EQ(shown("On or near Ffordd y Môr", 80), "On or near Ffordd y Môr");
  EXPECT_EQ(shown("Môr", 2), "M");
  EXPECT_EQ(shown("Môr", 3), "Mô");
  EXPECT_EQ(shown("a\xFF\x1b[2J\n", 80), "a\\xff\\x1b[2J\\x0a");
  EXPECT_EQ(shown("ab\xFF", 5), "ab");
  EXPECT_EQ(shown("", 5), "");
  EXPECT_TRUE(is_utf8(shown("x\xC3", 80)));
}

TEST(Text, what_can_be_printed_has_no_control_character_and_turns_no_line) {
  for (const char* text : {"", "Example Town", "Ynys Môn", "’quoted’ – £5", "\xE2\x82\xAC"}) EXPECT_TRUE(is_printable(text)) << text;
  for (const char* text : {"\x07", "a\tb", "a\nb", "\x7F", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xAE", "\xE2\x81\xA6"})
    EXPECT_FALSE(is_printable(text)) << shown(text, 20);
}

TEST(Text, a_plain_decimal_is_written_as_json_writes_it) {
  for (const char* text : {"0", "8", "8.20", "-0.5", "120"}) EXPECT_TRUE(is_plain_decimal(text)) << text;
  for (const char* text : {"", "-", ".5", "5.", "08", "1e3", "nan", "1,000", " 8", "+8", "8.2.1"})
    EXPECT_FALSE(is_plain_decimal(text)) << text;
}

TEST(Text, a_web_address_has_a_scheme_and_a_host_and_nothing_to_escape) {
  for (const char* text : {"https://example.org", "http://example.org:80/a?b=c#d", "https://localhost/"})
    EXPECT_TRUE(is_web_address(text)) << text;
  for (const char* text : {"", "https://", "https:///path", "javascript:alert(1)", "ftp://example.org", "https://a b", "https://a\"b",
                           "https://a<b", "https://?q", "//example.org"})
    EXPECT_FALSE(is_web_address(text)) << text;
}

}  // namespace hub
