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
      {"a force that no publisher calls by a name", "areas/crosswalk.csv", "X23000003,far-isles,Far Isles\n", "", input_refused,
       "areas/crosswalk.csv: found no row of \"X23000003\""},
      {"a district whose row was lost, which would have no crime", december,
       "2025-12,example,X06000001,7,14,21,27,34,41,48,54,61,68,135,81,44,95\n", "", input_refused,
       "found no row of X06000001 in 2025-12 by example"},
      {"a number that JSON cannot write", "figures/response/published.csv", "2025-02-28,2.75,minutes", "2025-02-28,.5,minutes",
       input_refused, "found \".5\""},
      {"a number with a nought before it", "figures/response/published.csv", "2025-02-28,2.75,minutes", "2025-02-28,02.75,minutes",
       input_refused, "found \"02.75\""},
      {"a number with an exponent", "figures/response/published.csv", "2025-02-28,2.75,minutes", "2025-02-28,1e3,minutes", input_refused,
       "found \"1e3\""},
      {"a figure without a unit", "figures/response/published.csv", "2025-02-28,2.75,minutes", "2025-02-28,2.75,", input_refused,
       "a unit in small letters"},
      {"a share that hides behind a capital", "figures/response/published.csv", "2025-02-28,2.75,minutes", "2025-02-28,275,Percent",
       input_refused, "found \"Percent\""},
      {"a clock that nobody explains", "figures/response/published.csv", ",not_stated,,about", ",no-such-clock,,about", check_failed,
       "name no-such-clock, problem no clock of clocks.csv"},
      {"a figure of a measure that is none", "figures/response/published.csv", "101_mean_wait,Example C", "102_mean_wait,Example C",
       check_failed, "name 102_mean_wait, problem no measure of measures.csv"},
      {"a place under another's code", "figures/response/published.csv", "101_mean_wait,Example Constabulary,X23000001",
       "101_mean_wait,Example Constabulary,X23000002", check_failed, "one place under two codes"},
      {"two places under one code", "figures/response/published.csv", "101_mean_wait,Example Constabulary", "101_mean_wait,Another Place",
       check_failed, "two places under one code"},
      {"an address without a host", "figures/response/published.csv", "https://example.invalid/101_mean_wait/2025-02-01", "https://",
       input_refused, "the address of the publication"},
      {"a beginning before there were figures", "figures/response/published.csv", "2025-02-01,2025-02-28,2.75",
       "1066-02-01,2025-02-28,2.75", input_refused, "found the date 1066-02-01"},
      {"an explanation without words", "figures/response/gaps.csv", "It is invented and was not written.", "", input_refused,
       "why it is missing"},
      {"a name that rings a bell", "areas/areas.csv", "Example Town,", "Example\x07 Town,", input_refused,
       "a text without control characters"},
      {"a name that turns what follows", "areas/areas.csv", "Example Town,", "Example\xE2\x80\xAE Town,", input_refused,
       "a text without control characters"},
      {"a name of spaces", "areas/areas.csv", "Example Town,", "  ,", input_refused, "a text without spaces around it"},
      {"a former place that is still there", "areas/replaced.csv", "X07000001,", "X06000001,", check_failed,
       "file replaced.csv, code X06000001"},
      {"a place that was replaced before there were figures", "areas/replaced.csv", "2020-04-01", "1066-01-01", input_refused,
       "found the date 1066-01-01"},
      {"a former place without a date", "areas/replaced.csv", "Saltway,X06000003,1996-04-01", "Saltway,X06000003,", input_refused,
       "a date such as"},
      {"a name of no area", "areas/names.csv", "X06000003,Isle", "X06000098,Isle", check_failed, "file names.csv, code X06000098"},
      {"a kind of name that nobody knows", "areas/names.csv", "SMF,nickname", "SMF,pet name", input_refused, "official or welsh"},
      {"a place in another district than its small area", "areas/places.csv", "suburb,X06000001,X01000001", "suburb,X06000002,X01000001",
       check_failed, "file places.csv, code X01000001"},
      {"a county in a small area", "areas/places.csv", "county,X06000003,,", "county,X06000003,X01000007,", input_refused,
       "a county lies in no small area"},
      {"a county in a town", "areas/places.csv", "county,X06000003,,,", "county,X06000003,,Example Town,", input_refused,
       "a county lies in no town"},
      {"a suburb of itself", "areas/places.csv", "X01000001,Example Town,", "X01000001,Old Quay,", input_refused,
       "another place than itself"},
      {"a name that is empty", "areas/places.csv", "The Quay|Quayside", "The Quay||Quayside", input_refused, "none of them empty"},
      {"a postcode of letters", "areas/postcodes.csv", "ZZ11 1,", "ZZZZ 1,", input_refused, "a sector such as"},
      {"a postcode twice", "areas/postcodes.csv", "AE AF", "AD AE", check_failed, "what ZZ1 1AD"},
      {"a postcode in a ward elsewhere", "areas/postcodes.csv", "X01000007,X05000004", "X01000007,X05000001", check_failed,
       "file postcodes.csv, code X05000001"},
      {"a note that no page shows", "areas/notes.csv", "X06000054,", "X01000001,", check_failed, "file notes.csv, code X01000001"},
      {"a small area with other people", "areas/small_areas.csv", "X05000001,,12000,5000", "X05000001,,1200,500", check_failed,
       "whole X02000011"},
      {"a small area with more households than people", "areas/small_areas.csv", "X05000001,,12000,5000", "X05000001,,12000,50000",
       check_failed, "residents 12000, households 50000"},
      {"a small area in two of one level", "areas/small_areas.csv", "X02000011,X05000001", "X02000011,X02000012", check_failed,
       "area X01000001, problem it lies in two areas of one level"},
      {"a small area in another that is as small", "areas/small_areas.csv", "X02000011,X05000001", "X02000011,X01000002", check_failed,
       "X01000002, is a part itself"},
      {"a small area of another census than the register's", "areas/small_areas.csv", "X02000011,X05000001,,", "X02000011,X05000001,2011,",
       input_refused, "areas/small_areas.csv: found \"X01000001\""},
      {"a small area with a district's code", "areas/small_areas.csv", "X01000001,Example", "X06000001,Example", input_refused,
       "found \"X06000001\" a second time"},
      {"a table with places that is said to have none", "hub.toml", "published = \"2026-01-15\"\nstep_months = 1\nlocated = true",
       "published = \"2026-01-15\"\nstep_months = 1\nlocated = false", input_refused, "found counts of places, expected none"},
      {"a table without places that is said to have some", "hub.toml", "step_months = 3\nlocated = false",
       "step_months = 3\nlocated = true", input_refused, "found no count of a place"},
      {"a publication that has not been", "hub.toml", "published = \"2026-01-15\"", "published = \"2999-01-15\"", input_refused,
       "found \"2999-01-15\""},
      {"a publication of last week", "hub.toml", "published = \"2026-01-15\"", "published = \"last week\"", input_refused,
       "found \"last week\""},
      {"an address with a space", "hub.toml", "https://example.invalid/data", "https://example.invalid/a b", bad_configuration,
       "expected an address such as"},
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

TEST(ImpossibleFigures, a_figure_that_stands_twice_is_named_with_its_line) {
  const test::HubCopy hub;
  const std::string text = hub.read("figures/response/published.csv");
  const auto first = text.find('\n') + 1;
  const std::string row = text.substr(first, text.find('\n', first) + 1 - first);
  hub.write("figures/response/published.csv", std::string(text).insert(first, row));
  const auto built = hub.build();
  ASSERT_FALSE(built);
  EXPECT_NE(to_string(built.error()).find("figures/response/published.csv:3: found \"101_mean_wait"), std::string::npos)
      << to_string(built.error());
}

}  // namespace hub::build
