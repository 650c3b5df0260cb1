// SPDX-License-Identifier: Apache-2.0
#include "build/hub_definition.hpp"

#include "fixtures/example_hub.hpp"

#include <gtest/gtest.h>

namespace hub::build {

TEST(HubDefinition, reads_both_hubs_of_the_repository) {
  for (const char* name : {"thames-valley", "example-town"}) {
    const auto hub = read_hub_definition(std::filesystem::path(HUB_SOURCE_DIR) / "hubs" / name);
    ASSERT_TRUE(hub) << to_string(hub.error());
    EXPECT_EQ(hub->id, name);
    EXPECT_FALSE(hub->measures.empty());
  }
}

TEST(HubDefinition, a_mistake_is_reported_with_file_line_and_column) {
  struct Case {
    const char* file;
    const char* from;
    const char* to;
    const char* where;
    const char* sentence;
  };
  for (const auto& each :
       {Case{"hub.toml", "title = \"Example", "titel = \"Example", "hub.toml", "title: it is missing"},
        Case{"hub.toml", "invented = true", "invented = \"yes\"", "hub.toml:8:", "true or false"},
        Case{"hub.toml", "home = \"X23000001\"", "home = \"Example\"", "hub.toml:9:", "home: found"},
        Case{"hub.toml", "step_months = 1", "step_months = 2", "hub.toml:", "1, 3"},
        Case{"hub.toml", "invented = true", "invented = true\ncolour = \"red\"", "hub.toml:9:", "unknown key \"colour\""},
        Case{"hub.toml", "folder = \"figures/offences\"", "folder = \"../offences\"", "hub.toml:", "inside the hub's folder"},
        Case{"hub.toml", "earlier = \"figures/offences-first\"", "earlier = \"../first\"", "hub.toml:", "inside the hub's folder"},
        Case{"hub.toml", "invented = true", "invented = ", "hub.toml:8:", ""},
        Case{"hub.toml", "id = \"101\"\nkey = \"nonurgent\"", "id = \"999\"\nkey = \"nonurgent\"", "hub.toml:", "another topic"},
        Case{"hub.toml", "key = \"nonurgent\"", "key = \"a b<\"", "hub.toml:", "small letters"},
        Case{"hub.toml", "counting = \"located\"", "counting = \"recorder\"", "hub.toml:", "second time"},
        Case{"measures.toml", "per = 1000", "per = 7", "measures.toml:", "1000"},
        Case{"measures.toml", "per = 1000", "per = 1000\ntolerance = 0", "measures.toml:", "whole per cents from 1 to 50"},
        Case{"measures.toml", "per = 1000", "per = 1000\ntolerance = 51", "measures.toml:", "found 51"},
        Case{"measures.toml", "per = 1000", "per = 1000\ntolerance = \"6\"", "measures.toml:", "tolerance: "},
        Case{"measures.toml", "pillar = \"property\"", "pillar = \"poverty\"", "measures.toml:", "poverty"},
        Case{"measures.toml", "dataset = \"offences\"", "dataset = \"rumours\"", "measures.toml:", "a measure needs a source"},
        Case{"measures.toml", "categories = [\"burglary\"]", "categories = [\"burglary\", \"burglary\"]", "measures.toml:", "twice"},
        Case{"measures.toml", "id = \"burglary\"", "id = \"shoplifting\"", "measures.toml:", "second time"},
        Case{"measures.toml", "[measure.welsh]", "[[measure.caveat]]\ntext = \"A\"\nseries = [\"none\"]\n[measure.welsh]",
             "measures.toml:", "expected the key of a series of the measure"},
        Case{"measures.toml", "[measure.welsh]", "[[measure.caveat]]\ntext = \" \"\n[measure.welsh]", "measures.toml:", "text: "},
        Case{"measures.toml", "[measure.welsh]", "[[measure.caveat]]\ntext = \"A\"\nfirst = \"2016-13\"\n[measure.welsh]",
             "measures.toml:", "first: "},
        Case{"measures.toml", "[measure.welsh]",
             "[[measure.caveat]]\ntext = \"A\"\nfirst = \"2016-02\"\nlast = \"2016-01\"\n[measure.welsh]",
             "measures.toml:", "found 2016-01, expected a month from 2016-02 on"},
        Case{"measures.toml", "[measure.welsh]", "[[measure.caveat]]\ntext = \"A\"\nwhere = \"here\"\n[measure.welsh]",
             "measures.toml:", "unknown key \"where\""},
        Case{"measures.toml", "id = \"burglary\"", "id = \"Burglary!\"", "measures.toml:", "small letters"}}) {
    const test::HubCopy copy;
    copy.replace(each.file, each.from, each.to);
    const auto hub = read_hub_definition(copy.hub());
    ASSERT_FALSE(hub) << each.to;
    EXPECT_EQ(hub.error().code, ErrorCode::bad_configuration);
    EXPECT_TRUE(hub.error().where.starts_with(each.where)) << hub.error().where << " for " << each.to;
    EXPECT_NE(hub.error().message.find(each.sentence), std::string::npos) << hub.error().message;
  }
}

TEST(HubDefinition, a_caveat_is_of_each_series_and_place_that_it_lists) {
  const test::HubCopy copy;
  copy.replace(
      "measures.toml", "[measure.welsh]",
      "[[measure.caveat]]\ntext = \"A\"\nseries = [\"offences\"]\nareas = [\"force\", \"district\"]\nfirst = \"2016-02\"\n[measure.welsh]");
  const auto hub = read_hub_definition(copy.hub());
  ASSERT_TRUE(hub) << hub.error().message;
  const auto& caveats = hub->measures.front().caveats;
  ASSERT_EQ(caveats.size(), 3U);
  EXPECT_EQ(caveats[0].sentence, "Invented figures.");
  EXPECT_EQ(caveats[1].area, "force");
  EXPECT_EQ(caveats[2].area, "district");
  for (const Caveat& each : {caveats[1], caveats[2]}) {
    EXPECT_EQ(each.sentence, "A");
    EXPECT_EQ(each.series, "offences");
    EXPECT_EQ(each.first, Month(2016, 2));
    EXPECT_EQ(each.last, std::nullopt);
  }
}

TEST(HubDefinition, a_new_way_of_counting_is_of_each_area_that_it_lists_or_of_all) {
  const auto breaks_with = [](const std::string& text) {
    const test::HubCopy copy;
    copy.replace("measures.toml", "[measure.welsh]", text + "\n[measure.welsh]");
    return read_hub_definition(copy.hub());
  };
  const std::string april = "[[measure.break]]\nmonth = \"2016-04\"\nreason = \"A\"\n";
  const auto hub =
      breaks_with(april + "areas = [\"X23000001\", \"X23000002\"]\n" + "[[measure.break]]\nmonth = \"2017-04\"\nreason = \"B\"");
  ASSERT_TRUE(hub) << hub.error().message;
  std::string told;
  for (const MeasureBreak& each : hub->measures.front().series.front().breaks)
    told += to_string(each.month) + " " + each.reason + " " + each.recorder + "; ";
  EXPECT_EQ(told, "2016-04 A X23000001; 2016-04 A X23000002; 2017-04 B ; ");
  EXPECT_TRUE(breaks_with(april + "areas = [\"X23000001\"]\n" + april + "areas = [\"X23000002\"]"));
  for (const std::string& second : {april, april + "areas = [\"X23000001\"]"}) {
    const auto refused = breaks_with(april + second);
    ASSERT_FALSE(refused) << second;
    EXPECT_NE(refused.error().message.find("expected breaks in order of time"), std::string::npos);
  }
}

TEST(HubDefinition, a_folder_without_a_hub_is_a_configuration_error) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(read_hub_definition(folder.path()).error().code, ErrorCode::bad_configuration);
}

}  // namespace hub::build
