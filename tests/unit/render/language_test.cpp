// SPDX-License-Identifier: Apache-2.0
#include "render/language.hpp"

#include "base/text.hpp"
#include "domain/observation.hpp"
#include "render/linked.hpp"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <stdexcept>

namespace hub::render {
namespace {

std::string filled(std::string_view source, std::span<const DeclaredValue> declared, std::initializer_list<Value> values) {
  static const NumberForms forms("en");
  std::string text;
  Template(source, declared).fill(std::vector<Value>(values), forms, text);
  return text;
}

/// The English file with one line put in place of the one that has its key.
Language with_line(const std::string& line) {
  std::string file(language_file("en.txt"));
  const std::size_t at = file.find("\n" + line.substr(0, line.find(" = ") + 3)) + 1;
  file.replace(at, file.find('\n', at) - at, line);
  return Language("en", file, nullptr);
}

}  // namespace

TEST(Template, fills_values_and_chooses_forms_by_number) {
  constexpr std::array declared{DeclaredValue{"n", true}, DeclaredValue{"what", false}};
  const char* const one_or_more = "{n, plural, one {There is {n} {what}} other {There are {n} {what}s}}.";
  EXPECT_EQ(filled(one_or_more, declared, {Number(1), Text("burglary")}), "There is 1 burglary.");
  EXPECT_EQ(filled(one_or_more, declared, {Number(1843), Text("theft")}), "There are 1,843 thefts.");
  const char* const exact = "{n, plural, =0 {none} =1 {the one} other {the # of them}}";
  EXPECT_EQ(filled(exact, declared, {Number(0), Text("")}), "none");
  EXPECT_EQ(filled(exact, declared, {Number(35), Text("")}), "the 35 of them");
  const char* const choice = "{what, select, more {rose} other {fell}} by {n}";
  EXPECT_EQ(filled(choice, declared, {Number(-3), Choice("more")}), "rose by −3");
  EXPECT_EQ(filled(choice, declared, {Number(2), Choice("sideways")}), "fell by 2");
  EXPECT_EQ(filled("{what, select, yes {so} other {not so}}", declared, {Number(2), Choice(true)}), "so");
}

TEST(Template, refuses_what_it_cannot_read_and_values_that_are_not_declared) {
  constexpr std::array declared{DeclaredValue{"n", true}, DeclaredValue{"what", false}};
  for (const char* source : {"{n, plural, one {x}}", "{n", "{n, date}", "{m}", "{what, plural, other {x}}", "{n, plural, other {{m}}}"})
    EXPECT_THROW(Template(source, declared), std::logic_error) << source;
}

TEST(Language, refuses_a_file_that_does_not_agree_with_the_english_keys) {
  EXPECT_NO_THROW(with_line("level.no_rate = {n} {singular} {plural} {place} {period} {reason}"));
  for (const char* line : {"few_residents = nobody is named", "few_residents = {place} {another}", "few_residents: {place}",
                           "percent = {number}\npercent = {number}", "percent = {number}\nno.such.key = x"})
    EXPECT_THROW(with_line(line), std::logic_error) << line;
}

TEST(Language, english_ordinals_follow_the_rules) {
  for (const auto& [number, expected] : {std::pair{1, "1st"},
                                         {2, "2nd"},
                                         {3, "3rd"},
                                         {4, "4th"},
                                         {11, "11th"},
                                         {12, "12th"},
                                         {13, "13th"},
                                         {21, "21st"},
                                         {42, "42nd"},
                                         {111, "111th"}})
    EXPECT_EQ(english(words::ordinal{.n = number}), expected);
}

TEST(Language, welsh_has_words_for_every_finding) {
  // Pages around the findings are in English only so far; whole groups of keys, so that no page is half in Welsh.
  const std::set<std::string_view> english_only{
      "claim",   "page",      "level", "calls",    "date",    "age",    "source",  "published", "place",   "panel",
      "absent",  "column",    "area",  "card",     "home",    "find",   "changes", "measure",   "beside",  "difference",
      "signals", "questions", "check", "response", "methods", "method", "problem", "csv",       "coverage"};
  const std::set<std::string_view> english_keys{"period.not_stated", "period.dates"};
  const std::set<std::string_view> in_both{"level", "level.no_rate"};
  for (std::size_t i = 0; i < words::declared().size(); ++i) {
    const std::string_view key = words::declared()[i].key;
    const bool exempt = english_only.contains(key.substr(0, key.find('.'))) || english_keys.contains(key);
    EXPECT_EQ(Language::welsh().has(i), !exempt || in_both.contains(key)) << key;
    EXPECT_TRUE(Language::english().has(i)) << key;
  }
}

TEST(Language, each_file_is_a_language_found_by_its_tag) {
  EXPECT_EQ(Language::all().front(), &Language::english());
  for (const Language* each : Language::all()) {
    EXPECT_EQ(Language::find(each->tag()), each);
    EXPECT_FALSE(language_file(each->tag() + ".txt").empty());
  }
  EXPECT_EQ(Language::find("cy"), &Language::welsh());
  for (const char* tag : {"", "e", "en.txt", "en/methods", "xx"}) EXPECT_EQ(Language::find(tag), nullptr) << tag;
}

TEST(Language, says_in_english_what_welsh_lacks) {
  EXPECT_EQ(Language::welsh().say(words::page_methods{}), "Methods");
  EXPECT_EQ(Language::welsh().say(words::claim_missing{.reason = "x"}), "That cannot be said: x.");
}

TEST(Language, every_template_can_be_said_with_every_value_it_names) {
  for (const Language* language : Language::all()) {
    for (std::size_t i = 0; i < words::declared().size(); ++i) {
      for (const std::int64_t number : {0, 1, 2, 3, 5, 6, 7, 12, 43, 100}) {
        std::vector<Value> values;
        for (const DeclaredValue& each : words::declared()[i].values)
          values.push_back(each.is_number ? Value(Number(number)) : Value(Text("x")));
        const std::string said = language->said(i, values);
        const bool may_say_nothing = words::declared()[i].key == "range";  // of an area within the usual range where that is not told
        EXPECT_TRUE(may_say_nothing || !said.empty()) << words::declared()[i].key;
        EXPECT_EQ(said.find_first_of("{}"), std::string::npos) << said;
      }
    }
  }
}

TEST(Linked, puts_links_where_the_template_marks_them_and_never_where_a_value_does) {
  HtmlWriter out;
  linked_paragraph(out, words::check_more{.measure = "<1>Theft</1>", .place = "A & B"}, {"/a", "/b"});
  EXPECT_EQ(out.finish(), "<p><a href=\"/a\">&lt;1&gt;Theft&lt;/1&gt; in A &amp; B</a>, or <a href=\"/b\">how claims are judged</a>.</p>");
}

}  // namespace hub::render
