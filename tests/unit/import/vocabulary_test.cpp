// SPDX-License-Identifier: Apache-2.0
#include "sources/police_uk/vocabulary.hpp"

#include <gtest/gtest.h>

#include <set>

namespace hub::sources {

TEST(CrimeTypes, titles_and_ids_are_found_and_no_two_are_alike) {
  std::set<std::string_view> ids;
  for (const CrimeType& type : crime_types) {
    EXPECT_EQ(crime_types[*crime_type_titled(type.title)].id, type.id);
    ids.insert(type.id);
  }
  EXPECT_EQ(ids.size(), crime_types.size());
  EXPECT_FALSE(crime_type_titled("burglary"));
  EXPECT_EQ(crime_outcome_titled(""), 0);
  EXPECT_FALSE(crime_outcome_titled("Pending"));
}

}  // namespace hub::sources
