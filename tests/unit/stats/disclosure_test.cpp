// SPDX-License-Identifier: Apache-2.0
// The rules of disclosure control, and readers who know them: every whole that is possible is published, and a reader keeps all those
// that would have been published as what they see. Shares no code with the rules.
#include "stats/disclosure.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace hub::stats {
namespace {

using Counts = std::vector<std::int64_t>;

DisclosurePolicy below(std::int64_t smallest) { return {smallest, Counting::located}; }

Shown everything(const Counts& parts, std::int64_t whole) { return {whole, parts}; }
Shown only_whole(std::int64_t whole) { return {whole, std::nullopt}; }
const Shown nothing{};

/// All lists of `size` counts from 0 whose sum is at most `most`.
std::vector<Counts> lists(std::size_t size, std::int64_t most) {
  std::vector<Counts> all{{}};
  for (std::size_t i = 0; i < size; ++i) {
    std::vector<Counts> longer;
    for (const Counts& list : all) {
      std::int64_t sum = 0;
      for (const std::int64_t each : list) sum += each;
      for (std::int64_t next = 0; sum + next <= most; ++next) {
        longer.push_back(list);
        longer.back().push_back(next);
      }
    }
    all = std::move(longer);
  }
  return all;
}

/// What a reader sees, as a key.
Counts seen(const Shown& shown) {
  Counts key{shown.whole.value_or(-1), -1};
  if (shown.parts) key.insert(key.end(), shown.parts->begin(), shown.parts->end());
  return key;
}

/// The last count lies elsewhere.
Whole whole_of(const Counts& counts) { return {{counts.begin(), counts.end() - 1}, counts.back()}; }

/// The values that each count can have for a reader who sees one thing.
using Possible = std::vector<std::set<std::int64_t>>;

void add(Possible& possible, const Counts& counts) {
  possible.resize(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) possible[i].insert(counts[i]);
}

std::size_t fewest(const Possible& possible) {
  std::size_t least = possible.front().size();
  for (const auto& values : possible) least = std::min(least, values.size());
  return least;
}

}  // namespace

TEST(Shown, is_the_whole_alone_when_one_part_is_small) {
  EXPECT_EQ(shown_of({{20, 6, 5}}, below(5), nullptr), everything({20, 6, 5}, 31));
  EXPECT_EQ(shown_of({{20, 6, 0}}, below(5), nullptr), everything({20, 6, 0}, 26)) << "that there were none points at nobody";
  EXPECT_EQ(shown_of({{20, 6, 3}}, below(5), nullptr), only_whole(29));
  EXPECT_EQ(shown_of({{20, 6, 5}, 2}, below(5), nullptr), only_whole(33)) << "elsewhere";
  EXPECT_EQ(shown_of({{20, 6, 5}, 12}, below(5), nullptr), everything({20, 6, 5}, 43));
  EXPECT_EQ(shown_of({{20, 6, -1}}, below(5), nullptr), only_whole(25)) << "cancelled later";
}

TEST(Shown, is_nothing_when_the_whole_is_small) {
  EXPECT_EQ(shown_of({{3, 0}}, below(5), nullptr), nothing);
  EXPECT_EQ(shown_of({{}}, below(5), nullptr), everything({}, 0));
}

TEST(Shown, has_no_parts_below_the_lowest_level) { EXPECT_EQ(shown_of({{20, 6}}, {5, Counting::recorder}, nullptr), only_whole(26)); }

TEST(Shown, keeps_withheld_what_the_release_before_withheld) {
  const Shown hid_parts = only_whole(29);
  EXPECT_EQ(shown_of({{20, 6, 7}}, below(5), &hid_parts), only_whole(33));
  EXPECT_EQ(shown_of({{20, 6, 7}}, below(5), &nothing), nothing);
}

TEST(Shown, withholds_the_whole_when_published_parts_were_revised_to_small_ones) {
  const Shown before = everything({20, 6, 7}, 33);
  EXPECT_EQ(shown_of({{20, 6, 3}}, below(5), &before), nothing);
  EXPECT_EQ(shown_of({{20, 6, 8}}, below(5), &before), everything({20, 6, 8}, 34));
  EXPECT_EQ(shown_of({{20, 6, 7}}, {5, Counting::recorder}, &before), only_whole(33)) << "a stricter policy is no revision";
}

/// Counts: one to three parts and what lies elsewhere, which is worked out from published parts.
TEST(Shown, tells_a_reader_who_knows_the_rules_nothing_of_a_count_but_that_it_is_less_than_the_whole) {
  for (const std::int64_t smallest : {3, 5}) {
    for (const std::size_t size : {2U, 3U, 4U}) {
      std::map<Counts, Possible> possible;
      for (const Counts& counts : lists(size, 12)) {
        const Shown shown = shown_of(whole_of(counts), below(smallest), nullptr);
        if (!shown.parts) {
          add(possible[seen(shown)], counts);
          continue;
        }
        for (const std::int64_t each : counts) EXPECT_TRUE(each == 0 || each >= smallest) << testing::PrintToString(counts);
      }
      for (const auto& [key, values] : possible) {
        const auto whole = static_cast<std::size_t>(key.front());
        if (key.front() < 0) {
          EXPECT_GE(fewest(values), static_cast<std::size_t>(smallest)) << "0 and all small counts";
        } else if (size > 2) {
          EXPECT_EQ(fewest(values), whole) << "from 0 to one less than " << whole;
        } else {
          EXPECT_GE(fewest(values), static_cast<std::size_t>(smallest - 1)) << whole;
        }
      }
    }
  }
}

/// The reader has both releases and knows that at most one count was revised, which is more than they can know.
TEST(Shown, of_two_releases_leaves_each_withheld_count_two_values_or_more) {
  constexpr std::int64_t smallest = 3;
  for (const std::size_t size : {2U, 3U}) {
    std::map<Counts, std::pair<Possible, Possible>> possible;  // of the first and of the second release
    for (const Counts& first : lists(size, 9)) {
      const Shown before = shown_of(whole_of(first), below(smallest), nullptr);
      for (std::size_t revised = 0; revised < size; ++revised) {
        Counts second = first;
        for (second[revised] = 0; second[revised] <= 9; ++second[revised]) {
          const Shown after = shown_of(whole_of(second), below(smallest), &before);
          if (before.parts && after.parts) continue;
          Counts key = seen(before);
          const Counts then = seen(after);
          key.insert(key.end(), then.begin(), then.end());
          auto& [of_first, of_second] = possible[key];
          if (!before.parts) add(of_first, first);
          if (!after.parts) add(of_second, second);
        }
      }
    }
    EXPECT_GT(possible.size(), 20U);
    for (const auto& [key, releases] : possible) {
      for (const Possible& release : {releases.first, releases.second}) {
        if (!release.empty()) {
          EXPECT_GE(fewest(release), 2U) << testing::PrintToString(key);
        }
      }
    }
  }
}

}  // namespace hub::stats
