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
  return judge({.says = says, .percent = percent}, evidence);
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
    const Comparison comparison{{}, {1, 1, 1000}, Decimal{percent, 0}, Difference{static_cast<double>(percent) / 5.0, verdict}};
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

TEST(Claim, of_a_least_or_a_most_is_right_from_there_on) {
  const auto judge_bound = [](std::int64_t percent, Claim::Bound bound) {
    return judge({.says = Claim::Says::rose, .percent = percent, .bound = bound}, changed(2998, 4411)).because;  // 47 %
  };
  EXPECT_EQ(judge_bound(40, Claim::Bound::at_least), Because::confirmed);
  EXPECT_EQ(judge_bound(48, Claim::Bound::at_least), Because::other_size);
  EXPECT_EQ(judge_bound(50, Claim::Bound::at_most), Because::confirmed);
  EXPECT_EQ(judge_bound(40, Claim::Bound::more_than), Because::confirmed);
  EXPECT_EQ(judge_bound(48, Claim::Bound::more_than), Because::other_size);
  EXPECT_EQ(judge_bound(50, Claim::Bound::less_than), Because::confirmed);
  EXPECT_EQ(judge_bound(46, Claim::Bound::less_than), Because::other_size);
  EXPECT_EQ(judge_bound(46, Claim::Bound::at_most), Because::other_size);
}

TEST(Claim, of_a_size_that_chance_cannot_explain_is_refused_though_the_change_is_uncertain) {
  const auto uncertain = [](Claim::Says says, std::int64_t percent, Claim::Bound bound = Claim::Bound::exactly) {
    Evidence evidence = changed(752, 706, 3.0);
    evidence.phi = 3.0;
    return judge({.says = says, .percent = percent, .bound = bound}, evidence);
  };
  EXPECT_EQ(uncertain(Claim::Says::rose, 50).answer, Answer::no);
  EXPECT_EQ(uncertain(Claim::Says::rose, 50).because, Because::other_size);
  EXPECT_EQ(uncertain(Claim::Says::fell, 50).because, Because::other_size);
  EXPECT_EQ(uncertain(Claim::Says::fell, 10).because, Because::uncertain);
  EXPECT_EQ(uncertain(Claim::Says::rose, 50, Claim::Bound::at_least).because, Because::other_size);
  EXPECT_EQ(uncertain(Claim::Says::rose, 50, Claim::Bound::at_most).because, Because::uncertain);
  EXPECT_EQ(judged(Claim::Says::rose, 50, changed(752, 706, 3.0)).because, Because::uncertain) << "without φ nothing is excluded";
}

TEST(Claim, of_today_is_not_judged_by_figures_that_are_long_past) {
  Evidence evidence = changed(2998, 4411);
  const auto of_today = [&](Claim::Says says, int age_months) {
    evidence.age_months = age_months;
    return judge({.says = says, .present = true}, evidence);
  };
  EXPECT_EQ(of_today(Claim::Says::rose, claim_months).answer, Answer::yes);
  EXPECT_EQ(of_today(Claim::Says::rose, claim_months + 1).answer, Answer::cannot_say);
  EXPECT_EQ(of_today(Claim::Says::rose, claim_months + 1).because, Because::stale);
  EXPECT_EQ(of_today(Claim::Says::fell, claim_months + 1).because, Because::stale) << "nor is the opposite known";
  EXPECT_EQ(of_today(Claim::Says::fell, claim_months).because, Because::other_direction);
  EXPECT_EQ(judge({.says = Claim::Says::rose}, evidence).answer, Answer::yes) << "said of its period";
}

TEST(Claim, of_a_number_of_records_is_right_to_the_last_one) {
  Evidence evidence{none, none, many_residents, {}};
  const auto counted = [&](std::int64_t count, Claim::Bound bound = Claim::Bound::exactly) {
    return judge({.says = Claim::Says::count, .bound = bound, .count = count}, evidence).because;
  };
  EXPECT_EQ(counted(398), Because::missing);
  evidence.count = 398;
  EXPECT_EQ(counted(398), Because::confirmed);
  EXPECT_EQ(counted(399), Because::other_count);
  EXPECT_EQ(counted(400, Claim::Bound::about), Because::confirmed);
  struct Row {
    Claim::Bound bound;
    bool below, equal, above;  // whether it is right of one record fewer, of as many, of one more
  };
  for (const auto& [bound, below, equal, above] :
       {Row{Claim::Bound::at_least, true, true, false}, Row{Claim::Bound::more_than, true, false, false},
        Row{Claim::Bound::at_most, false, true, true}, Row{Claim::Bound::less_than, false, false, true}}) {
    EXPECT_EQ(counted(397, bound) == Because::confirmed, below) << name_of(bound);
    EXPECT_EQ(counted(398, bound) == Because::confirmed, equal) << name_of(bound);
    EXPECT_EQ(counted(399, bound) == Because::confirmed, above) << name_of(bound);
  }
  const Claim both{.says = Claim::Says::rose, .count = 4411, .past_count = 2998};
  EXPECT_EQ(judge(both, changed(2998, 4411)).because, Because::confirmed);
  EXPECT_EQ(judge(both, changed(2998, 4412)).because, Because::other_size);
}

TEST(Claim, of_a_rate_is_right_as_it_rounds_and_only_for_the_people_it_is_of) {
  Evidence evidence{none, none, many_residents, {}};
  evidence.rate = Rate{4512, 1'000'000, 1000};
  evidence.of = Denominator::households;
  const auto rated = [&](Decimal value, std::int64_t per, Denominator of) {
    return judge({.says = Claim::Says::rate, .rate = ClaimedRate{value, per, of}}, evidence).because;
  };
  EXPECT_EQ(rated({45, 1}, 1000, Denominator::households), Because::confirmed);
  EXPECT_EQ(rated({451, 2}, 1000, Denominator::households), Because::confirmed);
  EXPECT_EQ(rated({450, 2}, 1000, Denominator::households), Because::other_count);
  EXPECT_EQ(rated({451, 0}, 100'000, Denominator::households), Because::confirmed);
  EXPECT_EQ(rated({45, 1}, 1000, Denominator::residents), Because::other_population);
  evidence.residents = few_residents - 1;
  EXPECT_EQ(rated({45, 1}, 1000, Denominator::households), Because::few_people);
}

TEST(Claim, of_a_rank_is_decided_against_the_first_of_the_others) {
  Evidence evidence{none, none, many_residents, {}};
  evidence.rate = Rate{1000, 150'000, 1000};
  evidence.phi = 1.0;
  const auto ranked = [&](Claim::Says says, std::int64_t rival) {
    evidence.rival = Rate{rival, 150'000, 1000};
    return judge({.says = says}, evidence).because;
  };
  EXPECT_EQ(ranked(Claim::Says::highest, 400), Because::confirmed);
  EXPECT_EQ(ranked(Claim::Says::highest, 19), Because::missing) << "too few to rank against";
  EXPECT_EQ(ranked(Claim::Says::highest, 1600), Because::other_rank);
  EXPECT_EQ(ranked(Claim::Says::highest, 980), Because::uncertain);
  EXPECT_EQ(ranked(Claim::Says::highest, 890), Because::probable);
  EXPECT_EQ(ranked(Claim::Says::lowest, 1600), Because::confirmed);
  EXPECT_EQ(ranked(Claim::Says::most, 999), Because::confirmed) << "records are counted, chance has no part";
  EXPECT_EQ(ranked(Claim::Says::fewest, 999), Because::other_rank);
  evidence.rival.reset();
  EXPECT_EQ(judge({.says = Claim::Says::highest}, evidence).because, Because::others_missing);
  const Rate others[] = {{10, 100, 1000}, {30, 1000, 1000}, {20, 100, 1000}};
  EXPECT_EQ(first_of(Claim::Says::highest, others), 2U);
  EXPECT_EQ(first_of(Claim::Says::lowest, others), 1U);
  EXPECT_EQ(first_of(Claim::Says::most, others), 1U);
  EXPECT_EQ(first_of(Claim::Says::fewest, others), 0U);
}

TEST(Claim, names_are_read_back) {
  using Says = Claim::Says;
  for (const auto says :
       {Says::rose, Says::fell, Says::above, Says::below, Says::count, Says::rate, Says::highest, Says::lowest, Says::most, Says::fewest})
    EXPECT_EQ(says_named(name_of(says)), says);
  EXPECT_FALSE(says_named("doubled"));
  using Bound = Claim::Bound;
  for (const auto bound : {Bound::exactly, Bound::about, Bound::at_least, Bound::more_than, Bound::at_most, Bound::less_than})
    EXPECT_EQ(bound_named(name_of(bound)), bound);
}

}  // namespace hub::stats
