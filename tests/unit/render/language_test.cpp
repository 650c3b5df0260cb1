// SPDX-License-Identifier: Apache-2.0
#include "render/language.hpp"

#include "base/text.hpp"
#include "domain/observation.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <set>
#include <stdexcept>

namespace hub::render {
namespace {

std::set<std::string> keys_in(std::string_view tag) {
  std::set<std::string> keys;
  const std::string file = language_file(tag);
  for (const std::string_view line : split(file, '\n')) {
    const auto equals = line.find(" = ");
    if (!line.empty() && !line.starts_with('#') && equals != std::string_view::npos) keys.emplace(line.substr(0, equals));
  }
  return keys;
}

}  // namespace

TEST(Language, fills_values_and_chooses_forms_by_number) {
  const Language language("en",
                          "a = {n, plural, one {There is {n} {what}} other {There are {n} {what}s}}.\n"
                          "b = {n, plural, =0 {none} =1 {the one} other {the # of them}}\n"
                          "c = {side, select, more {rose} other {fell}} by {n}\n");
  EXPECT_EQ(language.say("a", {language.count("n", 1), {"what", "burglary"}}), "There is 1 burglary.");
  EXPECT_EQ(language.say("a", {language.count("n", 1843), {"what", "theft"}}), "There are 1,843 thefts.");
  EXPECT_EQ(language.say("b", {language.count("n", 0)}), "none");
  EXPECT_EQ(language.say("b", {language.count("n", 35)}), "the 35 of them");
  EXPECT_EQ(language.say("c", {language.count("n", -3), {"side", "more"}}), "rose by −3");
  EXPECT_EQ(language.say("c", {language.count("n", 2), {"side", "sideways"}}), "fell by 2");
}

TEST(Language, refuses_a_file_it_cannot_read_and_a_key_it_does_not_have) {
  for (const char* file : {"no equals sign", "a = {n, plural, one {x}}", "a = {n", "a = x\na = y", "a = {n, date}"})
    EXPECT_THROW(Language("en", file), std::logic_error) << file;
  const Language language("en", "a = {n}\n");
  EXPECT_THROW(static_cast<void>(language.say("b", {})), std::logic_error);
  EXPECT_THROW(static_cast<void>(language.say("a", {{"m", "x"}})), std::logic_error);
}

TEST(Language, english_ordinals_follow_the_rules) {
  const Language& english = Language::english();
  for (const auto& [number, words] : {std::pair{1, "1st"},
                                      {2, "2nd"},
                                      {3, "3rd"},
                                      {4, "4th"},
                                      {11, "11th"},
                                      {12, "12th"},
                                      {13, "13th"},
                                      {21, "21st"},
                                      {42, "42nd"},
                                      {111, "111th"}})
    EXPECT_EQ(english.say("ordinal", {english.count("n", number)}), words);
}

TEST(Language, welsh_has_a_sentence_for_every_finding) {
  const auto english = keys_in("en");
  const auto welsh = keys_in("cy");
  EXPECT_GT(english.size(), 50U);
  for (const std::string& key : english) {  // the claim checker is in English
    EXPECT_TRUE(welsh.contains(key) || key.starts_with("claim.")) << key;
  }
  for (const std::string& key : welsh) EXPECT_TRUE(english.contains(key) || key.starts_with("reason.")) << key;
}

TEST(Language, every_reason_for_a_missing_figure_has_welsh_words) {
  for (const auto reason : {MissingReason::not_supplied, MissingReason::not_held, MissingReason::incomplete, MissingReason::withheld,
                            MissingReason::not_comparable, MissingReason::not_applicable, MissingReason::too_few})
    EXPECT_TRUE(Language::welsh().has(fmt::format("reason.{}", name_of(reason)))) << name_of(reason);
}

TEST(Language, every_template_can_be_said_with_every_value_it_names) {
  for (const char* tag : {"en", "cy"}) {
    const Language& language = *Language::find(tag);
    for (const std::string& key : keys_in(tag)) {
      for (const std::int64_t number : {0, 1, 2, 3, 5, 6, 7, 12, 43, 100}) {
        // All values of the file at once: a template takes those it names.
        std::string said;
        EXPECT_NO_THROW(said = language.say(key, {{"month", "m"},
                                                  {"year", "y"},
                                                  {"first_month", "m"},
                                                  {"last_month", "m"},
                                                  {"first_year", "y"},
                                                  {"last_year", "y"},
                                                  {"period", "p"},
                                                  language.count("months", number),
                                                  {"per", "1,000"},
                                                  {"denominator", "residents"},
                                                  {"short", "yes"},
                                                  {"length", "l"},
                                                  {"number", "9"},
                                                  language.count("n", number),
                                                  language.count("place", number),
                                                  {"ordinal", "o"},
                                                  {"end", "lowest"},
                                                  {"of", "43"},
                                                  language.count("members", number),
                                                  {"share", "69"},
                                                  {"force", "f"},
                                                  {"region", "r"},
                                                  {"nation", "n"},
                                                  {"singular", "s"},
                                                  {"plural", "p"},
                                                  {"rate", "8.8"},
                                                  {"population", "c"},
                                                  {"reason", "r"},
                                                  {"percent", "9 %"},
                                                  {"side", "more"},
                                                  {"group", "g"},
                                                  {"figure", "1"},
                                                  {"with_total", "yes"},
                                                  {"total", "9"},
                                                  {"chance", "beyond"},
                                                  {"kind", "district"},
                                                  {"median", "1"},
                                                  {"rank", "r"},
                                                  {"range", "within_range"},
                                                  {"past_year", "2018"},
                                                  {"current_year", "2025"},
                                                  {"words", "w"},
                                                  {"verdict", "has_risen"},
                                                  {"past", "1"},
                                                  {"current", "2"},
                                                  {"first", "f"},
                                                  {"fired", "f"},
                                                  {"title", "t"},
                                                  {"unit", "u"},
                                                  {"parts_percent", "p"},
                                                  {"past_share", "1"},
                                                  {"current_share", "2"}}))
            << tag << " " << key;
        EXPECT_FALSE(said.empty()) << tag << " " << key;
        EXPECT_EQ(said.find_first_of("{}"), std::string::npos) << said;
      }
    }
  }
}

}  // namespace hub::render
