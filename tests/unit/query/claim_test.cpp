// SPDX-License-Identifier: Apache-2.0
// Claims on the example hub: how sentences are understood, and how they are answered.
#include "fixtures/example_hub.hpp"
#include "pages/claim/question.hpp"
#include "query/claim_text.hpp"
#include "query/claim_words.hpp"
#include "query/folding.hpp"
#include "query/snapshot.hpp"
#include "render/claim_sentences.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace hub::query {
namespace {

using namespace std::chrono;
const Date today(year(2026), November, day(22));

std::shared_ptr<const Snapshot> snapshot() { return test::example_snapshot(); }

}  // namespace

TEST(Claim, is_understood_from_a_sentence) {
  struct Case {
    const char* text;
    const char* measure;
    const char* area;
    const char* says;
    std::optional<std::int64_t> percent;
  };
  for (const auto& each :
       {Case{"shoplifting rose 73 % in Example Town", "shoplifting", "X06000001", "rose", 73},
        Case{"In Far Isles SHOPLIFTING fell by 12.6%", "shoplifting", "X23000003", "fell", 13},
        Case{"burglaries are up 5 PER CENT in saint mary’s & ferry", "burglary", "X06000002", "rose", 5},
        Case{"attempted burglary in Example Constabulary is higher than average", "attempted-burglary", "X23000001", "above", {}},
        Case{"Robbery fell in Old Ferry", "robbery", "X06000002", "fell", {}},
        Case{"Has shoplifting gone up in Example Town?", "shoplifting", "X06000001", "rose", {}},
        Case{"Bike thefts are falling in Far Isles", "bicycle-theft", "X23000003", "fell", {}},
        Case{"Crime soared in Example Town!", "all-crime", "X06000001", "rose", {}},
        Case{"Shoplifting crime rose by a third in Example Town", "shoplifting", "X06000001", "rose", 33},
        Case{"Shoplifting doubled in Example Town", "shoplifting", "X06000001", "rose", 100},
        Case{"Shoplifting fell by more than half in Example Town", "shoplifting", "X06000001", "fell", 50},
        Case{"Shoplifting in Example Town is less than half the average", "shoplifting", "X06000001", "below", 50},
        Case{"Shoplifting in Example Town was three times the average", "shoplifting", "X06000001", "above", 200},
        Case{"Shoplifting in Example Town is below the Example Constabulary average", "shoplifting", "X06000001", "below", {}},
        Case{"Example Town had 1,204 shoplifting offences", "shoplifting", "X06000001", "count", {}},
        Case{"The shoplifting rate in Example Town was 4.5 per 1,000 people", "shoplifting", "X06000001", "rate", {}},
        Case{"Example Town has the highest shoplifting rate in Example Constabulary", "shoplifting", "X06000001", "highest", {}},
        Case{"Example Town had the most shoplifting offences in Example Constabulary", "shoplifting", "X06000001", "most", {}}}) {
    const auto asked = understood_claim(*snapshot(), each.text);
    ASSERT_TRUE(asked.measure != nullptr && asked.area != nullptr && asked.claim) << each.text;
    EXPECT_EQ(asked.measure->id, each.measure) << each.text;
    EXPECT_EQ(asked.area->code.text(), each.area) << each.text;
    EXPECT_EQ(name_of(asked.claim->says), each.says) << each.text;
    EXPECT_EQ(asked.claim->percent, each.percent) << each.text;
  }
}

TEST(Claim, that_lacks_something_is_not_judged) {
  for (const char* text : {"",
                           "crime",
                           "shoplifting in Example Town",
                           "it rose 9 %",
                           "shoplifting rose",
                           "\xF0\x9F\x98\x80 % % %",
                           "99999999999999999999 %",
                           "shoplifting did not fall in Example Town",
                           "shoplifting never rose in Example Town",
                           "shoplifting rose and fell in Example Town",
                           "shoplifting and robbery rose in Example Town",
                           "shoplifting rose more in Example Town than in Far Isles",
                           "shoplifting fell by less than 5 in Far Isles",
                           "shoplifting less than doubled in Far Isles",
                           "shoplifting is more than half the average in Example Town",
                           "shoplifting rose 5 % or 9 % in Far Isles",
                           "the rise in shoplifting in Example Town is a myth",
                           "shoplifting failed to rise in Example Town",
                           "shoplifting convictions rose in Example Town",
                           "shoplifting rose tenfold in Example Town",
                           "shoplifting rose by 5,000 in Example Town",
                           "shoplifting rose by 90 pc in Example Town",
                           "shoplifting rose by ninety per cent in Example Town",
                           "shoplifting rose by 1,047% in Example Town",
                           "shoplifting rose by 40-47% in Example Town",
                           "shoplifting rose by 47 per cent and by 90 % in Example Town",
                           "shoplifting rose in July in Example Town",
                           "shoplifting is above 5 per 1,000 in Example Town",
                           "shoplifting rose 90\uff05 in Example Town",
                           "a third of shoplifting rose in Example Town",
                           "shoplifting was 30 % of the average and up in Example Town",
                           "Example Town had half the shoplifting",
                           "shoplifting rose -30 % in Example Town",
                           "shoplifting rose 1e2 % in Example Town",
                           "shoplifting rose from 2024 to 2023 in Example Town",
                           "shoplifting rose since 1066 in Example Town",
                           "shoplifting rose in 9999 in Example Town",
                           "shoplifting was above average in Example Town since 2018",
                           "shoplifting rose in the year to June 2025 in Example Town",
                           "shoplifting had 400 in Example Town",
                           "shoplifting rose 400 in Example Town",
                           "Example Town has the highest shoplifting rate",
                           "Example Town has the highest shoplifting rate in Far Isles",
                           "shoplifting is above average in Example Town and Far Isles"}) {
    const auto facts = pages::claim_facts(*snapshot(), hub_on(*snapshot(), today), understood_claim(*snapshot(), text));
    EXPECT_FALSE(facts.judgement) << text;
  }
}

TEST(Claim, about_a_year_that_the_figures_are_not_of_cannot_be_said) {
  const auto hub = hub_on(*snapshot(), today);
  const auto facts =
      pages::claim_facts(*snapshot(), hub, understood_claim(*snapshot(), "shoplifting is higher than average in Example Town in 2019"));
  ASSERT_TRUE(facts.judgement);
  EXPECT_EQ(facts.judgement->because, stats::Because::other_years);
  EXPECT_EQ(
      render::claim_answer(facts),
      "That cannot be said from these figures: they are of January to December 2025 without July 2025, not of the year that was named.");
  const auto same =
      pages::claim_facts(*snapshot(), hub, understood_claim(*snapshot(), "shoplifting is above average in Example Town in 2025"));
  EXPECT_EQ(same.judgement->because, stats::Because::other_years) << "eleven months are not the year";
}

TEST(Claim, without_an_earlier_year_cannot_be_said_and_the_reason_is_in_the_answer) {
  const auto hub = hub_on(*snapshot(), today);
  const auto facts = pages::claim_facts(*snapshot(), hub, understood_claim(*snapshot(), "shoplifting rose 73 % in Example Town"));
  ASSERT_TRUE(facts.judgement);
  EXPECT_EQ(facts.judgement->answer, stats::Answer::cannot_say);
  EXPECT_EQ(render::claim_answer(facts), "That cannot be said: this release holds no earlier year with the same months complete.");
  EXPECT_EQ(render::sayable_sentence(facts).find('%'), std::string::npos);
}

TEST(Claim, about_a_period_that_is_not_complete_names_what_is_missing) {
  const auto hub = hub_on(*snapshot(), today);
  auto asked = understood_claim(*snapshot(), "shoplifting rose in Example Town");
  asked.period = Period{Month(2025, 1), 12};
  const auto facts = pages::claim_facts(*snapshot(), hub, asked);
  EXPECT_EQ(render::claim_answer(facts), "That cannot be said: 11 of 12 months are in this release (July 2025 is missing).");
}

TEST(Claim, keeps_what_its_numbers_and_years_are_of) {
  const auto claimed = [](const char* text) { return understood_claim(*snapshot(), text); };
  const auto since = claimed("shoplifting is up since 2018 in Example Town");
  ASSERT_TRUE(since.claim);
  EXPECT_EQ(since.years.from, 2018);
  EXPECT_FALSE(since.years.to);
  EXPECT_TRUE(since.claim->present);
  const auto pair = claimed("between 2018 and 2024 shoplifting fell by over 40 % in Example Town");
  ASSERT_TRUE(pair.claim);
  EXPECT_EQ(pair.years.from, 2018);
  EXPECT_EQ(pair.years.to, 2024);
  EXPECT_EQ(pair.claim->bound, stats::Claim::Bound::more_than);
  EXPECT_FALSE(pair.claim->present);
  const auto counts = claimed("shoplifting rose from 1,204 to 2,000 in Example Town");
  ASSERT_TRUE(counts.claim);
  EXPECT_EQ(counts.claim->past_count, 1204);
  EXPECT_EQ(counts.claim->count, 2000);
  EXPECT_FALSE(counts.years.any());
  const auto year = claimed("there were 31 bike thefts in Example Town in the year to June 2025");
  ASSERT_TRUE(year.claim);
  EXPECT_EQ(year.period, (Period{Month(2024, 7), 12}));
  EXPECT_EQ(year.claim->count, 31);
  for (const char* text :
       {"Example Town had at least 31 incidents of shoplifting", "Example Town had at least 31 recorded crimes of shoplifting",
        "at least 31 offences of shoplifting were recorded in Example Town"}) {
    const auto records = claimed(text);
    ASSERT_TRUE(records.claim) << text;
    EXPECT_EQ(records.claim->count, 31) << text;
    EXPECT_EQ(records.claim->bound, stats::Claim::Bound::at_least) << text;
  }
  const auto rate = claimed("Example Town had 4.50 shoplifting offences for every 1,000 residents");
  ASSERT_TRUE(rate.claim && rate.claim->rate);
  EXPECT_EQ(digits(rate.claim->rate->value), "4.50");
  EXPECT_EQ(rate.claim->rate->per, 1000);
}

TEST(Claim, with_a_sign_or_a_letter_struck_out_is_not_understood_whatever_else_it_says) {
  for (const char* text :
       {"\u00ac shoplifting rose in Example Town", "shoplifting \u2260 up in Example Town", "shoplifting rose < 30 % in Example Town",
        "~~shoplifting rose in Example Town~~", "shoplifting r\u0338o\u0338s\u0338e\u0338 in Example Town",
        "!shoplifting rose in Example Town", "shoplifting rose \u221230 % in Example Town"}) {
    const auto asked = understood_claim(*snapshot(), text);
    EXPECT_FALSE(asked.claim) << text;
    EXPECT_FALSE(is_plain_sentence(text)) << text;
  }
  EXPECT_TRUE(is_plain_sentence("Is “Ynys Fo\u0302r” (up by 12.5 %), really? Yes!!"));
}

TEST(Claim, numbers_are_read_only_where_they_stand_alone) {
  const auto numbers = [](const char* text) {
    std::vector<std::string> found;
    const ClaimWords words(text);
    for (std::size_t at = 0; at < words.size(); ++at) found.push_back(words[at].number ? digits(*words[at].number) : "");
    return found;
  };
  using Numbers = std::vector<std::string>;
  EXPECT_EQ(numbers("1,879 and 4.50, 2018."), (Numbers{"1879", "", "4.50", "2018"}));
  EXPECT_EQ(numbers("30\u00a0%"), (Numbers{"30", ""}));
  EXPECT_EQ(numbers("-30 1e2 30th .5 12,34"), (Numbers{"", "", "", "", "12", "34"}));
  EXPECT_EQ(numbers("99999999999999999999"), (Numbers{""}));
}

TEST(Claim, that_is_not_understood_has_the_figures_that_could_be_spoken_of_and_no_answer) {
  const auto facts =
      pages::claim_facts(*snapshot(), hub_on(*snapshot(), today), understood_claim(*snapshot(), "shoplifting never rose in Example Town"));
  EXPECT_FALSE(facts.judgement);
  ASSERT_TRUE(facts.finding);
  EXPECT_NE(render::sayable_sentence(facts).find("Example Town"), std::string::npos);
}

TEST(Claim, with_a_misspelt_name_suggests_the_sentence_that_was_meant_and_does_not_judge_it) {
  const auto place = understood_claim(*snapshot(), "Shoplifting rose in Exmaple Town");
  EXPECT_EQ(place.area, nullptr);
  ASSERT_FALSE(place.suggestions.empty());
  EXPECT_EQ(place.suggestions.front().sentence, "Shoplifting rose in Example Town");
  const auto measure = understood_claim(*snapshot(), "Shopliftng rose in Example Town");
  EXPECT_EQ(measure.measure, nullptr);
  ASSERT_EQ(measure.suggestions.size(), 1U);
  EXPECT_EQ(measure.suggestions.front().measure->id, "shoplifting");
  EXPECT_TRUE(understood_claim(*snapshot(), "Shoplifting rose in Nowhere").suggestions.empty());
  EXPECT_TRUE(understood_claim(*snapshot(), "Shoplifting rose in Example Town").suggestions.empty());
}

}  // namespace hub::query
