// SPDX-License-Identifier: Apache-2.0
// The page of what a release holds, of the example hub: its county's force lacks some months, each for a reason that its table states.
#include "fixtures/example_hub.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace hub {
namespace {

std::string body_of(const char* target) {
  const auto response = *test::example_site().respond({"GET", target, "", "", ""});
  EXPECT_EQ(response.status, 200) << target;
  return *response.body;
}

struct Steps {
  int all = 0;
  int without_reason = 0;
  std::map<std::string, int> by_status;
};

/// Steps of one data set, of one force or of all.
Steps steps_of(const char* dataset, const char* force = nullptr) {
  Steps steps;
  const auto document = boost::json::parse(body_of("/coverage.json"));
  for (const auto& held : document.at("data").at("datasets").as_array()) {
    if (held.at("id").as_string() != dataset) continue;
    for (const auto& each : held.at("forces").as_array()) {
      if (force != nullptr && each.at("force").at("code").as_string() != force) continue;
      for (const auto& step : each.at("steps").as_array()) {
        ++steps.all;
        ++steps.by_status[std::string(step.at("status").as_string())];
        if (step.at("status").as_string() == "not_supplied" && step.as_object().if_contains("reason") == nullptr) ++steps.without_reason;
      }
    }
  }
  return steps;
}

}  // namespace

TEST(CoveragePage, tells_every_month_from_the_first_to_the_last_of_every_force_with_its_status) {
  const auto database = value_or_throw(store::Database::open(test::example_release().database(), store::Database::Mode::read_only, 1));
  auto connection = database.connect();
  auto rows = connection
                  .prepare(
                      "SELECT (SELECT MAX(month) - MIN(month) + 1 FROM coverage WHERE dataset = 'recorded-crime')::BIGINT, "
                      "(SELECT COUNT(*) FROM area WHERE counting = 'recorder')::BIGINT, "
                      "(SELECT COUNT(*) FROM coverage WHERE dataset = 'recorded-crime' AND status = 'supplied' AND force IN (SELECT code "
                      "FROM area))::BIGINT, "
                      "(SELECT COUNT(*) FROM coverage WHERE dataset = 'recorded-crime' AND status = 'not_supplied' AND force IN (SELECT "
                      "code FROM area))::BIGINT")
                  .rows();
  ASSERT_TRUE(rows.next());
  const Steps steps = steps_of("recorded-crime");
  EXPECT_EQ(steps.all, rows.integer(0) * rows.integer(1));
  EXPECT_EQ(steps.by_status.at("supplied"), rows.integer(2));
  ASSERT_GT(rows.integer(3), 0) << "the example hub has such months";
  EXPECT_EQ(steps.by_status.at("not_supplied"), rows.integer(3));
}

TEST(CoveragePage, says_not_supplied_only_with_the_sentence_of_who_says_so) {
  for (const char* dataset : {"recorded-crime", "sensitive-crime", "offences", "years"})
    EXPECT_EQ(steps_of(dataset).without_reason, 0) << dataset;
  const std::string page = body_of("/coverage");
  EXPECT_NE(page.find("<h1>What this release holds</h1>"), std::string::npos);
  for (auto at = page.find(": not supplied. "); at != std::string::npos; at = page.find(": not supplied. ", at + 1))
    EXPECT_NE(page.substr(at, 19), ": not supplied. </li>") << "a reason follows";
}

TEST(CoveragePage, counts_the_steps_of_a_year_and_the_residents_of_those_who_have_them) {
  const auto document = boost::json::parse(body_of("/coverage.json"));
  for (const auto& held : document.at("data").at("datasets").as_array()) {
    std::int64_t steps = 0;
    for (const auto& year : held.at("years").as_array()) {
      steps += year.at("steps").as_int64();
      EXPECT_LE(year.at("whole_forces").as_int64(), year.at("forces").as_int64());
      EXPECT_LE(year.at("residents_percent").as_int64(), 100);
    }
    EXPECT_EQ(steps, static_cast<std::int64_t>(held.at("forces").at(0).at("steps").as_array().size()));
    EXPECT_EQ(steps, static_cast<std::int64_t>(held.at("steps").as_array().size()));
  }
  // Of 350,000 residents 100,000 live where July 2025 was not supplied, and 50,000 where nothing is before October: eight months of
  // 300,000, one of 200,000 and three of all.
  const auto& monthly = document.at("data").at("datasets").at(0);
  const auto percent_of = [](const boost::json::value& list, const char* key, const boost::json::value& wanted) {
    for (const auto& each : list.as_array()) {
      if (each.at(key) == wanted) return each.at("residents_percent").as_int64();
    }
    return std::int64_t{-1};
  };
  EXPECT_EQ(percent_of(monthly.at("steps"), "period", "2025-06"), 86);
  EXPECT_EQ(percent_of(monthly.at("steps"), "period", "2025-07"), 57);
  EXPECT_EQ(percent_of(monthly.at("years"), "year", 2025), 87);
}

}  // namespace hub
