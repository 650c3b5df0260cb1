// SPDX-License-Identifier: Apache-2.0
// Every published figure of a release a second time, from what it was given, by a path that is slow, short and shares no arithmetic with
// the first (docs/data/methodology.md). What differs is a fault of one of them.
#pragma once
#include "base/clock.hpp"
#include "base/result.hpp"
#include "store/release.hpp"
#include "verify/ledger.hpp"

namespace hub::verify {

struct Verification {
  std::int64_t figures = 0;             ///< compared
  std::vector<Difference> differences;  ///< the first 50
  std::int64_t differing = 0;
};

/// Fails (store_failed) when the release cannot be read or has another schema than this program writes.
[[nodiscard]] Result<Verification> verify_release(const store::Release& release, Date today);

}  // namespace hub::verify
