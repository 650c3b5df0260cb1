// SPDX-License-Identifier: Apache-2.0
// A fast hash of short texts for look-up tables in memory: eight bytes at a time, not stable between versions, no defence against floods.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace hub {

struct TextHash {
  using is_transparent = void;
  using is_avalanching = void;

  std::size_t operator()(std::string_view text) const {
    std::uint64_t hash = text.size() * odd;
    std::uint64_t eight = 0;
    for (; text.size() >= sizeof eight; text.remove_prefix(sizeof eight)) {
      std::memcpy(&eight, text.data(), sizeof eight);
      hash = mixed(hash, eight);
    }
    eight = 0;
    if (!text.empty()) std::memcpy(&eight, text.data(), text.size());
    return mixed(hash, eight);
  }

  [[nodiscard]] static constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t eight) {
    hash = (hash ^ eight) * odd;
    return hash ^ hash >> 32U;
  }

 private:
  static constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
};

}  // namespace hub
