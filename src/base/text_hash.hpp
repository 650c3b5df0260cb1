// SPDX-License-Identifier: Apache-2.0
// A fast hash of short texts for look-up tables in memory: eight bytes at a time, multiplied to 128 bits and folded. Its two keys are drawn
// when the program starts, so nobody can write a file whose texts all collide. Nothing stored may depend on it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <string_view>

namespace hub {

struct TextHash {
  using is_transparent = void;
  using is_avalanching = void;

  std::size_t operator()(std::string_view text) const {
    std::uint64_t hash = keys.start ^ text.size();
    std::uint64_t eight = 0;
    for (; text.size() >= sizeof eight; text.remove_prefix(sizeof eight)) {
      std::memcpy(&eight, text.data(), sizeof eight);
      hash = mixed(hash, eight);
    }
    eight = 0;
    if (!text.empty()) std::memcpy(&eight, text.data(), text.size());
    return mixed(hash, eight);
  }

  [[nodiscard]] static std::uint64_t mixed(std::uint64_t hash, std::uint64_t eight) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = Wide{hash ^ eight} * keys.factor;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
  }

 private:
  struct Keys {
    std::uint64_t start;
    std::uint64_t factor;  ///< odd
  };
  static Keys drawn() {
    std::random_device random;
    const auto number = [&random] { return std::uint64_t{random()} << 32U | random(); };
    return {number(), number() | 1U};
  }
  static inline const Keys keys = drawn();
};

}  // namespace hub
