// SPDX-License-Identifier: Apache-2.0
#include "query/release.hpp"

namespace hub::query {

Result<std::shared_ptr<const Release>> Release::open(const store::Release& release) {
  auto snapshot = Snapshot::open(release);
  if (!snapshot) return tl::unexpected(snapshot.error());
  return std::make_shared<const Release>(std::move(*snapshot), release);
}

}  // namespace hub::query
