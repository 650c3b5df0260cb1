// SPDX-License-Identifier: Apache-2.0
// The fuzzers' corpora as ordinary tests: every input that was ever worth keeping, and its prefixes.
#include "base/files.hpp"
#include "fuzz/targets.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace hub::fuzz {

TEST(Fuzz, every_corpus_file_and_its_prefixes_are_survived) {
  int replayed = 0;
  for (const auto& [name, target] : targets) {
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(HUB_SOURCE_DIR) / "tests/fuzz/corpus" / name)) {
      const std::string bytes = value_or_throw(read_file(entry.path(), 1U << 20U));
      for (std::size_t length = 0; length <= bytes.size(); ++length) target(std::string_view(bytes).substr(0, length));
      ++replayed;
    }
  }
  EXPECT_GE(replayed, 40);
}

}  // namespace hub::fuzz
