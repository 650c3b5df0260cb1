// SPDX-License-Identifier: Apache-2.0
#include "query/records.hpp"

namespace hub::query {
namespace {

constexpr std::size_t most_idle = 4;  ///< as many as threads usually answer; a connection more costs little and then goes

}  // namespace

Result<Records::Lent> Records::reader() const {
  const std::lock_guard lock(mutex_);
  if (!records_) {
    auto opened = StreetRecords::open(release_);
    if (!opened) return tl::unexpected(opened.error());
    records_.emplace(std::move(*opened));
  }
  if (idle_.empty()) return Lent(new StreetReader(*records_), GiveBack{this});
  Lent lent(idle_.back().release(), GiveBack{this});
  idle_.pop_back();
  return lent;
}

std::size_t Records::idle() const {
  const std::lock_guard lock(mutex_);
  return idle_.size();
}

void Records::take_back(StreetReader* reader) const {
  std::unique_ptr<StreetReader> returned(reader);  // closed after the lock is let go when there are enough
  const std::lock_guard lock(mutex_);
  if (idle_.size() < most_idle) idle_.push_back(std::move(returned));
}

}  // namespace hub::query
