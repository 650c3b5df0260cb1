// SPDX-License-Identifier: Apache-2.0
// The search of the invented hub: what each text leads to, and how sure it is.
#include "query/places/place_search.hpp"

#include "fixtures/example_hub.hpp"
#include "query/places/answers.hpp"
#include "query/places/name_words.hpp"

#include <gtest/gtest.h>

namespace hub::query {
namespace {

using facts::FoundPlace;
using facts::PlacesFound;
using Sort = FoundPlace::Sort;

PlacesFound find(std::string_view typed) { return find_places(*test::example_snapshot(), typed); }

std::vector<std::string> codes(const std::vector<FoundPlace>& places) {
  std::vector<std::string> found;
  for (const FoundPlace& each : places) found.push_back(each.shown->code.text());
  return found;
}

struct Case {
  const char* typed;
  const char* code;
};

}  // namespace

TEST(PlaceSearch, is_certain_of_an_area_with_a_page_by_any_of_its_names_and_codes) {
  for (const Case& each :
       {Case{"example town", "X06000001"}, Case{"  EXAMPLE   Town ", "X06000001"}, Case{"Example Town Council", "X06000001"},
        Case{"town of example town", "X06000001"}, Case{"exampletown", "X06000001"}, Case{"x06000001", "X06000001"},
        Case{"X06 000 001", "X06000001"}, Case{"ynys for", "X06000003"}, Case{"Ynys Fôr", "X06000003"}, Case{"X06000103", "X06000003"},
        Case{"saint marys and the ferry", "X06000002"}, Case{"St. Mary’s + Ferry", "X06000002"}, Case{"SMF", "X06000002"},
        Case{"Santes Fair a’r Fferi", "X06000002"}, Case{"example police", "X23000001"}, Case{"crime in Example Town", "X06000001"},
        Case{"exampleland", "X04000001"}}) {
    const PlacesFound found = find(each.typed);
    EXPECT_TRUE(found.certain) << each.typed;
    ASSERT_FALSE(found.found.empty()) << each.typed;
    EXPECT_EQ(found.found.front().shown->code.text(), each.code) << each.typed;
  }
}

TEST(PlaceSearch, says_what_and_where_everything_else_is) {
  struct Expected {
    const char* typed;
    Sort sort;
    const char* name;
    const char* code;
  };
  for (const Expected& each :
       {Expected{"ferry reach", Sort::place, "Ferry Reach", "X06000002"}, Expected{"X04000901", Sort::place, "Ferry Reach", "X06000002"},
        Expected{"the quay", Sort::place, "Old Quay", "X06000001"},
        Expected{"Market and Old Quay", Sort::small_area, "Market & Old Quay", "X06000001"},
        Expected{"X02000011", Sort::small_area, "Market and Quays", "X06000001"},
        Expected{"example town 002b", Sort::small_area, "Example Town 002B", "X06000001"},

        Expected{"isle of the dead", Sort::formerly, "Ynys Fôr", "X06000003"}}) {
    const PlacesFound found = find(each.typed);
    EXPECT_FALSE(found.certain) << each.typed << ": its page is another's";
    ASSERT_EQ(found.found.size(), 1U) << each.typed;
    EXPECT_EQ(found.found.front().sort, each.sort) << each.typed;
    EXPECT_EQ(found.found.front().name, each.name) << each.typed;
    EXPECT_EQ(found.found.front().shown->code.text(), each.code) << each.typed;
  }
  EXPECT_EQ(find("old quay").found.front().within, "Example Town");
}

TEST(PlaceSearch, is_certain_of_what_has_the_place_of_a_former_one_alone) {
  for (const char* typed : {"old ferry", "x07000001"}) {
    const PlacesFound found = find(typed);
    ASSERT_EQ(found.found.size(), 1U) << typed;
    EXPECT_EQ(found.found.front().sort, Sort::replaced) << typed;
    EXPECT_EQ(found.found.front().shown->code.text(), "X06000002") << typed;
    EXPECT_TRUE(found.certain) << typed << ": the page says what it took the place of";
  }
}

TEST(PlaceSearch, gives_a_choice_of_what_one_name_stands_for) {
  const std::vector<std::string> all{"X06000001", "X06000002", "X06000003"};
  EXPECT_EQ(codes(find("exampleshire").found), all);
  EXPECT_EQ(codes(find("Exshire").found), all);
  EXPECT_EQ(codes(find("mill end").found), (std::vector<std::string>{"X06000002", "X06000003"}));
  EXPECT_EQ(codes(find("saltway").found), (std::vector<std::string>{"X06000002", "X06000003"})) << "it was divided";
  EXPECT_FALSE(find("exampleshire").certain);
}

TEST(PlaceSearch, tells_places_of_one_name_apart_by_where_they_are) {
  EXPECT_EQ(codes(find("Mill End, Ynys Fôr").found), std::vector<std::string>{"X06000003"});
  EXPECT_EQ(codes(find("ynys for mill end").found), std::vector<std::string>{"X06000003"});
  EXPECT_EQ(codes(find("old quay example town").found), std::vector<std::string>{"X06000001"});
  EXPECT_EQ(codes(find("mill end exampleshire").found), (std::vector<std::string>{"X06000002", "X06000003"}));
}

TEST(PlaceSearch, reads_postcodes_whole_and_begun) {
  const PlacesFound whole = find("zz12qb");
  EXPECT_EQ(whole.postcode, "ZZ1 2QB");
  ASSERT_EQ(whole.found.size(), 4U);
  EXPECT_EQ(whole.found[0].name, "Example Town") << "the council first";
  EXPECT_EQ(whole.found[1].name, "St Anne's") << "then the ward";
  EXPECT_EQ(whole.found[2].name, "Mill Lane & St Anne's") << "then the neighbourhood, as people call it";
  EXPECT_EQ(whole.found[3].name, "Example Constabulary");
  const PlacesFound outcode = find("ZZ2");
  EXPECT_EQ(codes(outcode.found), (std::vector<std::string>{"X06000002", "X06000001"}));
  EXPECT_EQ(outcode.found[0].postcodes, 3U);
  EXPECT_EQ(outcode.found[0].all_postcodes, 4U);
  EXPECT_EQ(codes(find("zz2 4").found), std::vector<std::string>{"X06000002"});
  EXPECT_EQ(codes(find("ZZ11").found), std::vector<std::string>{"X06000003"}) << "an outcode before a sector of ZZ1";
  EXPECT_EQ(find("4 High Street, Example Town, ZZ1 1AB").postcode, "ZZ1 1AB");
}

TEST(PlaceSearch, never_takes_another_postcode_for_one_of_its_own) {
  const PlacesFound gone = find("ZZ1 1ZZ");
  EXPECT_TRUE(gone.found.empty());
  EXPECT_EQ(codes(gone.meant), std::vector<std::string>{"X06000001"}) << "its sector is here";
  for (const char* typed : {"SW1A 1AA", "M1 1AE", "ZZ9 9ZZ", "ZZ9"}) {
    const PlacesFound other = find(typed);
    EXPECT_TRUE(other.found.empty()) << typed;
    EXPECT_TRUE(other.meant.empty()) << typed;
    EXPECT_TRUE(other.looks_like_postcode) << typed;
  }
  EXPECT_FALSE(find("GIR 0AA").looks_like_postcode) << "of no form that postcodes have today";
}

TEST(PlaceSearch, finds_a_kind_of_crime_besides) {
  const auto measure_of = [](std::string_view typed) {
    const PlacesFound found = find(typed);
    return found.measure == nullptr ? std::string() : found.measure->id;
  };
  for (const char* typed : {"vehicle crime in Example Town", "example town vehicle crimes", "Vehicle Crime Example Town Council"}) {
    EXPECT_EQ(measure_of(typed), "vehicle-crime") << typed;
    EXPECT_TRUE(find(typed).certain) << typed;
    EXPECT_EQ(codes(find(typed).found).front(), "X06000001") << typed;
  }
  EXPECT_EQ(codes(find("robbery").found), std::vector<std::string>{"X23000001"}) << "where no place is named, the whole";
  EXPECT_EQ(measure_of("burglary ZZ2"), "burglary");
  EXPECT_EQ(codes(find("burglary ZZ2").found).front(), "X06000002");
  EXPECT_EQ(measure_of("burglary in the old quay"), "burglary");
  EXPECT_EQ(measure_of("crime in Example Town"), "") << "which is no kind";
}

TEST(PlaceSearch, asks_whether_a_slip_was_meant) {
  for (const Case& each : {Case{"exmaple town", "X06000001"}, Case{"example twon", "X06000001"}, Case{"ynis for", "X06000003"},
                           Case{"fery reach", "X06000002"}, Case{"exampelshire", "X06000001"},
                           Case{"burglary in exmaple town", "X06000001"}, Case{"example town harbour office", "X06000001"}}) {
    const PlacesFound found = find(each.typed);
    EXPECT_TRUE(found.found.empty()) << each.typed;
    ASSERT_FALSE(found.meant.empty()) << each.typed;
    EXPECT_EQ(found.meant.front().shown->code.text(), each.code) << each.typed;
  }
}

TEST(PlaceSearch, finds_what_was_only_begun) {
  EXPECT_EQ(codes(find("ferry re").found), std::vector<std::string>{"X06000002"});
  EXPECT_EQ(codes(find("isles").found), std::vector<std::string>{"X23000003"}) << "a later word begins so";
  EXPECT_FALSE(find("ynys").certain);
}

TEST(PlaceSearch, finds_nothing_where_nothing_was_named) {
  for (const char* typed : {"", "   ", "atlantis", "'; DROP TABLE area", "%", "\xF0\x9F\x98\x80", "the", "and", "in", "crime", "12345",
                            "X99999999", "\xFF\xFE"}) {
    EXPECT_TRUE(find(typed).found.empty()) << typed;
    EXPECT_TRUE(find(typed).meant.empty()) << typed;
  }
  EXPECT_TRUE(find(std::string(101, 'x')).found.empty());
}

TEST(PlaceSearch, goes_by_the_names_of_areas_where_a_hub_has_no_places) {
  const test::HubCopy hub;
  for (const char* path : {"areas/names.csv", "areas/places.csv", "areas/postcodes.csv", "areas/replaced.csv"})
    std::filesystem::remove(hub.hub() / path);
  const auto built = hub.build();
  ASSERT_TRUE(built) << to_string(built.error());
  const auto snapshot = value_or_throw(Snapshot::open(value_or_throw(store::current_release(hub.releases()))));
  EXPECT_FALSE(snapshot->hub.knows_postcodes);
  EXPECT_TRUE(find_places(*snapshot, "example town").certain);
  EXPECT_EQ(codes(find_places(*snapshot, "old quay").found), std::vector<std::string>{"X06000001"}) << "the ward of that name";
  for (const char* typed : {"ZZ1 1AB", "ferry reach", "exampleshire"}) {
    const PlacesFound found = find_places(*snapshot, typed);
    EXPECT_TRUE(found.found.empty()) << typed;
  }
  EXPECT_TRUE(find_places(*snapshot, "ZZ1 1AB").looks_like_postcode);
}

TEST(PlaceWords, are_the_same_however_a_name_is_written) {
  for (const char* text : {"Saint Mary's & Ferry", "st. marys and the ferry", "ST MARY’S + FERRY", " St-Mary's,Ferry"})
    EXPECT_EQ(joined(place_words(text)), "st marys ferry") << text;
  EXPECT_EQ(joined(place_words("Newcastle-upon-Tyne")), "newcastle on tyne");
  EXPECT_EQ(joined(place_words("The And")), "the and") << "which is a name too";
}

}  // namespace hub::query
