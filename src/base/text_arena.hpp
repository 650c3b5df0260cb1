// SPDX-License-Identifier: Apache-2.0
// Keeps many short texts for as long as it lives, in large blocks: they neither move nor scatter over the heap.
#pragma once
#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace hub {

class TextArena {
 public:
  /// The same text, valid for the life of the arena.
  [[nodiscard]] std::string_view keep(std::string_view text) {
    if (text.size() > left_) {
      left_ = std::max(block_bytes, text.size());
      blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
      next_ = blocks_.back().get();
    }
    char* const at = std::copy(text.begin(), text.end(), next_);
    const std::string_view kept(next_, text.size());
    left_ -= text.size();
    next_ = at;
    return kept;
  }

 private:
  static constexpr std::size_t block_bytes = std::size_t{1} << 20U;
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace hub
