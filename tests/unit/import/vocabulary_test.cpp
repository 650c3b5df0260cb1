// SPDX-License-Identifier: Apache-2.0
#include "sources/police_uk/vocabulary.hpp"

#include <gtest/gtest.h>

#include <set>

namespace hub::sources {

TEST(CrimeTypes, of_today_are_found_by_their_titles_and_no_two_ids_are_alike) {
  std::set<std::string_view> ids;
  for (const CrimeType& type : crime_types) ids.insert(type.id);
  EXPECT_EQ(ids.size(), crime_types.size());
  for (std::size_t i = 0; i < crime_types.size(); ++i) {
    EXPECT_EQ(!crime_types[i].last, i < crime_types_in_use) << crime_types[i].id;
    if (i < crime_types_in_use) {
      EXPECT_EQ(crime_type_titled(crime_types[i].title, {2026, 1}), i);
    }
  }
  EXPECT_FALSE(crime_type_titled("burglary", {2026, 1}));
}

TEST(CrimeTypes, are_what_their_name_meant_in_the_month) {
  struct Case {
    const char* title;
    Month month;
    const char* id;
  };
  for (const auto& [title, month, id] :
       {Case{"Violent crime", {2013, 4}, "violence-and-sexual-offences"},
        Case{"Violence and sexual offences", {2013, 5}, "violence-and-sexual-offences"},
        Case{"Public disorder and weapons", {2012, 9}, "public-disorder-and-weapons"},
        Case{"Other theft", {2013, 4}, "other-theft-to-2013"}, Case{"Other theft", {2013, 5}, "other-theft"},
        Case{"Other crime", {2011, 8}, "other-crime-to-2011"}, Case{"Other crime", {2011, 9}, "other-crime"},
        Case{"Burglary", {2010, 12}, "burglary"}, Case{"Bicycle theft", {2012, 9}, "bicycle-theft"}}) {
    const auto type = crime_type_titled(title, month);
    ASSERT_TRUE(type) << title << to_string(month);
    EXPECT_EQ(crime_types[*type].id, id) << title << to_string(month);
  }
  for (const char* title : {"Violent crime", "Public disorder and weapons"}) EXPECT_FALSE(crime_type_titled(title, {2013, 5})) << title;
}

TEST(CrimeOutcomes, are_found_by_their_wording) {
  EXPECT_EQ(crime_outcome_titled(""), 0);
  EXPECT_FALSE(crime_outcome_titled("Pending"));
}

}  // namespace hub::sources
