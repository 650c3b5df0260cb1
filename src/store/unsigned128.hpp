// SPDX-License-Identifier: Apache-2.0
// 128 bits as the database keeps a UHUGEINT.
#pragma once
#include <cstdint>

namespace hub::store {

struct Unsigned128 {
  std::uint64_t lower = 0;
  std::uint64_t upper = 0;
};

}  // namespace hub::store
