// SPDX-License-Identifier: Apache-2.0
#include "stats/claim.hpp"

#include <gtest/gtest.h>

namespace hub::stats {
namespace {

const Period past{Month(2018, 10), 3};
const Period now{Month(2025, 10), 3};
const Missing none{MissingReason::not_held};

constexpr std::int64_t many_residents = 2'500'000;

Evidence changed(std::int64_t before, std::int64_t after, double phi = 1.0) {
  return {change_between(past, before, now, after, dispersion_from(phi, 40)), none, many_residents, {}};
}

Judgement judged(Claim::Says says, std::optional<std::int64_t> percent, const Evidence& evidence) {
  return judge({says, percent}, evidence);
}

}  // namespace

TEST(Claim, of_a_direction_and_a_size_is_confirmed_within_a_point) {
  for (const std::int64_t percent : {46, 47, 48})
    EXPECT_EQ(judged(Claim::Says::rose, percent, changed(2998, 4411)).answer, Answer::yes) << percent;
  EXPECT_EQ(judged(Claim::Says::rose, std::nullopt, changed(2998, 4411)).answer, Answer::yes);
  EXPECT_EQ(judged(Claim::Says::fell, 43, changed(3229, 1843)).because, Because::confirmed);
}

TEST(Claim, of_another_size_or_direction_is_refused_with_the_reason) {
  EXPECT_EQ(judged(Claim::Says::rose, 73, changed(2998, 4411)).because, Because::other_size);
  EXPECT_EQ(judged(Claim::Says::fell, std::nullopt, changed(2998, 4411)).because, Because::other_direction);
  EXPECT_EQ(judged(Claim::Says::rose, 1, changed(4000, 4050)).because, Because::little);
}

TEST(Claim, of_the_size_of_the_parts_is_explained_by_location_loss) {
  const LocationLoss loss{{105, 1000}, {23, 1000}};
  const auto parts = change_between(past, 2500, now, 4325, dispersion_from(1, 40)).value();
  Evidence evidence = changed(2998, 4411);
  evidence.parts = PartsChange{parts, loss};
  const auto judgement = judged(Claim::Says::rose, 73, evidence);
  EXPECT_EQ(judgement.answer, Answer::no);
  EXPECT_EQ(judgement.because, Because::parts_only);
  EXPECT_EQ(judged(Claim::Says::rose, 60, evidence).because, Because::other_size);
}

TEST(Claim, is_not_sure_where_the_change_is_only_probable_or_not_decided) {
  EXPECT_EQ(judged(Claim::Says::rose, std::nullopt, changed(200, 255)).answer, Answer::unsure);
  EXPECT_EQ(judged(Claim::Says::rose, std::nullopt, changed(200, 255)).because, Because::probable);
  EXPECT_EQ(judged(Claim::Says::rose, std::nullopt, changed(200, 255, 3.0)).answer, Answer::unsure);
  EXPECT_EQ(judged(Claim::Says::rose, std::nullopt, changed(200, 255, 3.0)).because, Because::uncertain);
}

TEST(Claim, without_a_figure_cannot_be_said) {
  EXPECT_EQ(judged(Claim::Says::rose, std::nullopt, changed(3, 6)).answer, Answer::cannot_say);
  EXPECT_EQ(judged(Claim::Says::rose, std::nullopt, Evidence{none, none, many_residents, {}}).because, Because::missing);
  EXPECT_EQ(judged(Claim::Says::above, std::nullopt, changed(300, 600)).answer, Answer::cannot_say);
}

TEST(Claim, about_a_level_is_judged_by_the_difference_from_the_rest) {
  using Verdict = DifferenceVerdict;
  const auto compared = [](std::int64_t percent, Verdict verdict, std::int64_t residents = many_residents) {
    const Comparison comparison{
        Comparison::Against::forces, {}, {1, 1, 1000}, Decimal{percent, 0}, Difference{static_cast<double>(percent) / 5.0, verdict}};
    return Evidence{none, comparison, residents, {}};
  };
  EXPECT_EQ(judged(Claim::Says::above, 18, compared(18, Verdict::clearly_higher)).answer, Answer::yes);
  EXPECT_EQ(judged(Claim::Says::above, 30, compared(18, Verdict::clearly_higher)).because, Because::other_size);
  EXPECT_EQ(judged(Claim::Says::below, std::nullopt, compared(18, Verdict::clearly_higher)).because, Because::other_direction);
  EXPECT_EQ(judged(Claim::Says::above, std::nullopt, compared(3, Verdict::about_the_same)).because, Because::little);
  EXPECT_EQ(judged(Claim::Says::above, std::nullopt, compared(18, Verdict::too_close)).because, Because::uncertain);
  EXPECT_EQ(judged(Claim::Says::below, std::nullopt, compared(-18, Verdict::probably_lower)).answer, Answer::unsure);
  EXPECT_EQ(judged(Claim::Says::above, 18, compared(18, Verdict::clearly_higher, few_residents - 1)).because, Because::few_people);
  EXPECT_EQ(judged(Claim::Says::above, 18, compared(18, Verdict::clearly_higher, few_residents)).answer, Answer::yes);
}

TEST(Claim, names_are_read_back) {
  for (const auto says : {Claim::Says::rose, Claim::Says::fell, Claim::Says::above, Claim::Says::below})
    EXPECT_EQ(says_named(name_of(says)), says);
  EXPECT_FALSE(says_named("doubled"));
}

}  // namespace hub::stats
