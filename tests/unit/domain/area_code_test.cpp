// SPDX-License-Identifier: Apache-2.0
#include "domain/area_code.hpp"

#include <gtest/gtest.h>

namespace hub {
namespace {

CodeForms forms(std::initializer_list<const char*> texts) {
  std::vector<CodeForm> declared;
  for (const char* text : texts) declared.push_back(*CodeForm::parse(text));
  return CodeForms(std::move(declared));
}

}  // namespace

TEST(AreaCode, is_whatever_can_stand_in_an_address_as_the_code_of_a_place) {
  for (const char* text : {"E07000178", "CA35", "CHI", "06-037", "A", "ABCDEFGHIJKLMNOPQRSTUVWX"})
    EXPECT_TRUE(AreaCode::parse(text)) << text;
  for (const char* text : {"", "e07000178", "E07 00178", "CA/35", "-35", "CA35\n", "Ä1", "ABCDEFGHIJKLMNOPQRSTUVWXY"})
    EXPECT_FALSE(AreaCode::parse(text)) << text;
}

TEST(CodeForm, A_stands_for_a_capital_letter_and_9_for_a_digit) {
  const CodeForm letter_and_eight_digits = *CodeForm::parse("A99999999");
  EXPECT_TRUE(letter_and_eight_digits.fits("E07000178"));
  for (const char* text : {"", "e07000178", "E0700017", "E070001789", "07000178E", "E07 00178", "E0700017X"})
    EXPECT_FALSE(letter_and_eight_digits.fits(text)) << text;
}

TEST(CodeForm, anything_else_stands_for_itself) {
  const CodeForm form = *CodeForm::parse("C-99");
  EXPECT_TRUE(form.fits("C-07"));
  for (const char* text : {"D-07", "C07", "C-7", "C-077"}) EXPECT_FALSE(form.fits(text)) << text;
}

TEST(CodeForm, is_refused_when_no_code_could_look_so) {
  for (const char* text : {"", "a99", "99 99", "A9999999999999999999999999"}) EXPECT_FALSE(CodeForm::parse(text)) << text;
}

TEST(CodeForms, take_a_code_of_any_of_their_levels_and_name_all_forms_when_they_refuse_one) {
  const CodeForms city = forms({"AAA", "AA99", "AA99"});
  EXPECT_EQ(city.parse("CHI")->text(), "CHI");
  EXPECT_EQ(city.parse("CA35")->text(), "CA35");
  const auto mistyped = city.parse("CA3");
  ASSERT_FALSE(mistyped);
  EXPECT_EQ(mistyped.error().message, "found \"CA3\", expected an area code of the form AA99 or AAA (A: a capital letter, 9: a digit)");
}

}  // namespace hub
