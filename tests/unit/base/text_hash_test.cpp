// SPDX-License-Identifier: Apache-2.0
#include "base/text_hash.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace hub {

TEST(TextHash, texts_made_to_collide_under_the_unkeyed_hash_do_not) {
  // The top bit of one word and the two bits that cancel it in the next: these all had one value before the hash was keyed.
  std::set<std::size_t> values;
  for (unsigned choice = 0; choice < 1024; ++choice) {
    std::string text(160, 'a');
    for (unsigned pair = 0; pair < 10; ++pair) {
      if ((choice >> pair & 1U) == 0) continue;
      text[pair * 16 + 7] = static_cast<char>(text[pair * 16 + 7] ^ '\x80');
      text[pair * 16 + 15] = static_cast<char>(text[pair * 16 + 15] ^ '\x80');
      text[pair * 16 + 11] = static_cast<char>(text[pair * 16 + 11] ^ '\x80');
    }
    values.insert(TextHash()(text));
  }
  EXPECT_EQ(values.size(), 1024U);
}

TEST(TextHash, equal_texts_have_one_hash_and_lengths_count) {
  const std::string text = "On or near High Street";
  EXPECT_EQ(TextHash()(text), TextHash()(std::string(text)));
  std::set<std::size_t> values;
  for (std::size_t length = 0; length < 64; ++length) values.insert(TextHash()(std::string(length, '\0')));
  EXPECT_EQ(values.size(), 64U);
}

}  // namespace hub
