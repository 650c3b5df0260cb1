// SPDX-License-Identifier: Apache-2.0
// Every change of a hub's tables that makes a figure which cannot be is refused with the file and what was found.
#include "build/build_release.hpp"
#include "fixtures/example_hub.hpp"

#include <gtest/gtest.h>

namespace hub::build {
namespace {

constexpr const char* december = "figures/recorded-crime/2025-12.csv";

struct Impossible {
  const char* name;
  const char* file;
  std::string from;
  std::string to;
  ErrorCode code;
  const char* sentence;
};

std::vector<Impossible> impossible() {
  using enum ErrorCode;
  return {
      {"counts of an area that is not there", december, "2025-12,example,X06000001,", "2025-12,example,X06000010,", input_refused,
       "figures/recorded-crime/2025-12.csv: found counts of \"X06000010\""},
      {"a district with a digit too many", "areas/areas.csv", "X23000001,60000,25000", "X23000001,600000,25000", check_failed,
       "whole X23000001"},
      {"a district without people by mistake", "areas/areas.csv", "X23000001,60000,25000", "X23000001,0,25000", check_failed,
       "area X06000001, residents 0"},
      {"negative residents", "areas/areas.csv", "X23000001,60000,25000", "X23000001,-60000,25000", input_refused, "areas/areas.csv:"},
      {"more households than people", "areas/areas.csv", "X23000001,60000,25000", "X23000001,60000,65000", check_failed,
       "area X06000001, residents 60000, households 65000"},
      {"a force below another", "areas/areas.csv", "force,X04000001,200000", "force,X23000001,200000", check_failed, "X23000002"},
      {"an unknown body", "areas/crosswalk.csv", "X23000003,far-isles", "X23000009,far-isles", input_refused,
       "areas/crosswalk.csv: found \"X23000009\""},
      {"one body for two names", "areas/crosswalk.csv", "X23000003,far-isles", "X23000002,far-isles", input_refused,
       "areas/crosswalk.csv: found \"X23000002\" a second time"},
      {"a district as a body", "areas/crosswalk.csv", "X23000003,far-isles", "X06000001,far-isles", input_refused,
       "areas/crosswalk.csv: found \"X06000001\""},
      {"a share over a hundred", "figures/response/published.csv", "2025-02-28,2.75,minutes", "2025-02-28,275,percent", input_refused,
       "published.csv"},
      {"a value that is no number", "figures/response/published.csv", "2025-02-28,2.75,minutes", "2025-02-28,nan,minutes", input_refused,
       "published.csv"},
      {"a negative value", "figures/response/published.csv", "2025-02-28,2.75,minutes", "2025-02-28,-2.75,minutes", input_refused,
       "published.csv"},
      {"a day that no month has", "figures/response/published.csv", "2025-02-28,2.75", "2025-02-30,2.75", input_refused, "published.csv"},
      {"a day that has not been", "figures/response/published.csv", "2025-02-28,2.75", "2199-02-28,2.75", input_refused,
       "found the date 2199-02-28"},
      {"an end before the beginning", "figures/response/published.csv", "2025-02-01,2025-02-28,2.75", "2025-02-27,2025-02-02,2.75",
       input_refused, "published.csv"},
      {"a step that has not been", "figures/recorded-crime/coverage.csv", "far-isles,2025-12,supplied,",
       "far-isles,2025-12,supplied,\nfar-isles,2199-12,not_held,It has not been.", input_refused, "found 2199-12 of far-isles"},
      {"a step that is not its kind's", "hub.toml", "kind = \"offences\"\nfolder = \"figures/offences\"",
       "kind = \"recorded-crime\"\nfolder = \"figures/offences\"", bad_configuration, "step_months: found 3, expected 1"},
      {"a blank title", "hub.toml", "title = \"Example Town Crime Data Hub\"", "title = \"  \"", bad_configuration,
       "title: expected a text"},
      {"an address that runs a script", "hub.toml", "address = \"https:", "address = \"javascript:", bad_configuration,
       "found \"javascript:"},
      {"a title that rings a bell", "hub.toml", "title = \"Example", "title = \"\\u0007Example", bad_configuration,
       "without control characters"},
  };
}

}  // namespace

TEST(ImpossibleFigures, are_refused_and_named) {
  for (const Impossible& each : impossible()) {
    SCOPED_TRACE(each.name);
    const test::HubCopy hub;
    const std::string text = hub.read(each.file);
    const auto at = text.find(each.from);
    ASSERT_NE(at, std::string::npos) << each.from;
    hub.write(each.file, std::string(text).replace(at, each.from.size(), each.to));
    const auto built = hub.build();
    ASSERT_FALSE(built);
    EXPECT_EQ(built.error().code, each.code) << to_string(built.error());
    EXPECT_NE(to_string(built.error()).find(each.sentence), std::string::npos) << to_string(built.error());
    EXPECT_FALSE(std::filesystem::exists(hub.releases() / "current"));
  }
}

}  // namespace hub::build
