// SPDX-License-Identifier: Apache-2.0
#include "render/chart_axis.hpp"
#include "render/charts.hpp"
#include "render/csv.hpp"
#include "render/html_writer.hpp"
#include "render/numbers.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

#include <gtest/gtest.h>

namespace hub::render {

TEST(Numbers, have_thousands_separators_and_a_real_minus) {
  EXPECT_EQ(count_text(0), "0");
  EXPECT_EQ(count_text(999), "999");
  EXPECT_EQ(count_text(8739), "8,739");
  EXPECT_EQ(count_text(-1234567), "−1,234,567");
  EXPECT_EQ(decimal_text({-43, 0}), "−43");
  EXPECT_EQ(decimal_text({12345, 1}), "1,234.5");
  EXPECT_EQ(published_text("94000"), "94,000");
  EXPECT_EQ(published_text("80.125"), "80.125");
}

TEST(Numbers, small_rates_get_more_decimals) {
  EXPECT_EQ(rate_text({8739, 988646, 1000}), "8.8");
  EXPECT_EQ(rate_text({1843, 2508100, 1000}), "0.73");
  EXPECT_EQ(rate_text({5, 100000, 1000}), "0.050");
  EXPECT_EQ(rate_text({0, 100000, 1000}), "0.0");
  EXPECT_EQ(rate_text({9996, 10000000, 1000}), "1.0");
}

TEST(Wording, names_periods_as_people_do) {
  EXPECT_EQ(period_words({Month(2022, 1), 1}), "January 2022");
  EXPECT_EQ(period_words({Month(2025, 10), 3}), "October to December 2025");
  EXPECT_EQ(period_words({Month(2017, 4), 12}), "April 2017 to March 2018");
  EXPECT_EQ(age_words(0), "this month");
  EXPECT_EQ(age_words(1), "1 month ago");
  EXPECT_EQ(age_words(11), "11 months ago");
  EXPECT_EQ(age_words(104), "8 years ago");
}

TEST(Wording, ranks_count_from_the_nearer_end) {
  EXPECT_EQ(rank_words({11, 43}), "12th lowest of 43");
  EXPECT_EQ(rank_words({0, 13}), "the lowest of 13");
  EXPECT_EQ(rank_words({12, 13}), "the highest of 13");
  EXPECT_EQ(rank_words({11, 13}), "2nd highest of 13");
}

TEST(Wording, bounds_are_said_in_words) {
  PublishedFigure figure{};
  figure.value = "94000";
  figure.unit = "calls";
  for (const auto& [bound, words] : {std::pair{Bound::exact, "94,000\u00a0calls"},
                                     {Bound::about, "about 94,000\u00a0calls"},
                                     {Bound::at_least, "over 94,000\u00a0calls"}}) {
    figure.bound = bound;
    EXPECT_EQ(published_value(figure), words);
  }
}

TEST(Csv, quotes_what_needs_it_and_ends_lines_with_crlf) {
  CsvWriter out;
  out.row({"a", "b,c", "say \"x\"", "line\nend", ""});
  EXPECT_EQ(out.text(), "a,\"b,c\",\"say \"\"x\"\"\",\"line\nend\",\r\n");
}

TEST(Csv, neutralises_what_a_spreadsheet_would_run_and_leaves_numbers) {
  CsvWriter out;
  out.row({"=1+1", "+cmd", "-x", "@sum", "-43", "0.5", "\tx"});
  EXPECT_EQ(out.text(), "'=1+1,'+cmd,'-x,'@sum,-43,0.5,'\tx\r\n");
}

TEST(Axis, ticks_are_round_and_reach_the_largest_value) {
  for (const double largest : {0.013, 0.4, 0.53, 1.0, 2.6, 9.9, 123.0, 4096.0}) {
    const Ticks ticks = round_ticks(largest);
    EXPECT_GE(ticks.top(), largest * (1 - 1e-9));
    EXPECT_LE(ticks.top(), largest * 2.1);
    EXPECT_LE(ticks.count, 5);
  }
  EXPECT_EQ(round_ticks(0).count, 1);
  EXPECT_EQ(round_ticks(0.53).decimals, 1);
}

TEST(Axis, gaps_in_the_calendar_part_segments_and_keep_their_order) {
  const std::vector<Period> months{{Month(2018, 6), 1}, {Month(2018, 10), 1}, {Month(2018, 11), 1}, {Month(2025, 1), 1}};
  EXPECT_EQ(segments_of(months).size(), 3U);
  const auto x = time_positions(months, 0, 100);
  EXPECT_TRUE(std::is_sorted(x.begin(), x.end()));
  EXPECT_GT(x[1] - x[0], x[2] - x[1]);
  EXPECT_LT(x.back(), 100);
}

TEST(LineChart, lifts_the_pen_at_a_missing_month_and_never_draws_it_as_zero) {
  const auto step = [](int month, std::int64_t count) {
    return facts::StepFacts{{Month(2025, month), 1}, count, stats::Rate{count, 1000, 1000}, Missing{MissingReason::not_held}};
  };
  const Missing missing{MissingReason::not_supplied};
  std::vector<facts::StepFacts> steps{step(5, 10), step(6, 20), {{Month(2025, 7), 1}, missing, missing, missing}, step(8, 20), step(9, 10)};
  HtmlWriter out;
  sparkline(out, steps);
  const std::string svg = out.finish();
  const auto begin = svg.find("class=\"own\" d=\"") + 15;
  const std::string path = svg.substr(begin, svg.find('"', begin) - begin);
  EXPECT_EQ(std::count(path.begin(), path.end(), 'M'), 2);
  EXPECT_EQ(std::count(path.begin(), path.end(), 'L'), 2);
}

}  // namespace hub::render
