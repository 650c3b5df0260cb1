// SPDX-License-Identifier: Apache-2.0
#include "render/reasons.hpp"

#include "domain/level.hpp"

#include <gtest/gtest.h>

#include <set>
#include <variant>

namespace hub::render {
namespace {

const Language& welsh = Language::welsh();

const Level& some_level() {
  static const Level level{"district", 1, "council area", "council areas", Counting::located, *CodeForm::parse("A99"), {}, {}};
  return level;
}

/// Values such as the reason declares; more than it takes do no harm.
std::vector<WhyValue> values_of(Why because) {
  switch (because) {
    case Why::stated: return {std::string("A publisher")};
    case Why::only_whole_forces: return {std::string("A publisher"), &some_level(), &some_level()};
    case Why::counting_changed: return {Month(2025, 3), std::string("counted otherwise")};
    case Why::tilted: return {TenthsOfPercent{-485}, Month(2025, 6)};
    case Why::location_lost: return {TenthsOfPercent{8}, std::int64_t{2018}, TenthsOfPercent{105}, std::int64_t{2025}};
    case Why::months_supplied: return {std::int64_t{3}, std::int64_t{12}};
    case Why::months_missing: return {std::int64_t{11}, std::int64_t{12}, Month(2025, 7)};
    case Why::short_run: return {std::int64_t{11}, Month(2025, 11)};
    case Why::unknown_small_areas:
    case Why::no_street_file: return {Month(2025, 3)};
    case Why::counts_something_else: return {std::string("interference alone")};
    case Why::published_together: return {std::string("Saltmarsh and Mill"), std::int64_t{143}};
    case Why::months_doubtful: return {std::int64_t{5445}, std::string("Its types look mixed up.")};
    case Why::published_doubtful: return {std::int64_t{249}, std::string("Its types look mixed up.")};
    case Why::other_small_areas: return {Month(2025, 3), std::int64_t{2011}};
    default: return {};
  }
}

std::string all_digits(const std::string& text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

}  // namespace

TEST(Reasons, each_has_words_of_its_own_in_every_language_with_the_same_figures) {
  std::set<std::string> said;
  for (int i = static_cast<int>(Why::stated) + 1; i <= static_cast<int>(last_why); ++i) {
    const auto because = static_cast<Why>(i);
    const Missing missing{MissingReason::not_supplied, because, values_of(because)};
    const std::string in_english = detail_words(missing);
    const std::string in_welsh = detail_words(missing, welsh);
    EXPECT_TRUE(said.insert(in_english).second) << in_english;
    EXPECT_TRUE(said.insert(in_welsh).second) << in_welsh;
    EXPECT_EQ(all_digits(in_english), all_digits(in_welsh)) << in_english << " / " << in_welsh;
  }
  EXPECT_GT(said.size(), 80U);
}

TEST(Reasons, a_share_without_a_location_is_said_in_welsh_too) {
  const Missing lost{MissingReason::withheld, Why::location_lost, values_of(Why::location_lost)};
  EXPECT_EQ(detail_words(lost),
            "0.8 % of these records of the force had no location in 2018, 10.5 % in 2025, so places cannot be compared between them");
  EXPECT_NE(detail_words(lost, welsh).find("10.5%"), std::string::npos);
  EXPECT_EQ(detail_words(lost, welsh).find("adnabod pobl"), std::string::npos) << "nobody could be identified";
}

TEST(Reasons, months_are_listed_and_counted) {
  const auto missing = [](std::vector<WhyValue> values) {
    return detail_words({MissingReason::incomplete, Why::months_missing, std::move(values)});
  };
  EXPECT_EQ(missing({std::int64_t{11}, std::int64_t{12}, Month(2025, 7)}), "11 of 12 months are in this release (July 2025 is missing)");
  EXPECT_EQ(missing({std::int64_t{10}, std::int64_t{12}, Month(2025, 7), Month(2025, 8)}),
            "10 of 12 months are in this release (July 2025, August 2025 are missing)");
  EXPECT_EQ(detail_words({MissingReason::incomplete, Why::short_run, {std::int64_t{1}, Month(2025, 11)}}),
            "limits need 12 months in a row; the longest run held is 1 month, to November 2025");
}

TEST(Reasons, what_a_hub_states_is_said_as_it_stands_and_by_its_kind_in_other_languages) {
  const Missing stated{MissingReason::not_supplied, Why::stated, {std::string("The system was replaced.")}};
  EXPECT_EQ(detail_words(stated), "The system was replaced.");
  EXPECT_EQ(reason_words(stated, Language::english()), "The system was replaced") << "the sentence around it ends";
  EXPECT_EQ(detail_words(stated, welsh), "nid oedd ffeil gan y cyhoeddwr");
}

}  // namespace hub::render
