// SPDX-License-Identifier: Apache-2.0
#include "web/answer_cache.hpp"

namespace hub::web {

std::shared_ptr<const Response> AnswerCache::find(const std::string& key) {
  const std::lock_guard lock(mutex_);
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  newest_first_.splice(newest_first_.begin(), newest_first_, found->second);
  return found->second->answer;
}

void AnswerCache::keep(const std::string& key, std::shared_ptr<const Response> answer) {
  Entry entry{key, std::move(answer)};
  const std::size_t size = size_of(entry);
  if (size > most_bytes_ / 16) return;
  const std::lock_guard lock(mutex_);
  if (by_key_.contains(key)) return;
  while (bytes_ + size > most_bytes_) drop_oldest();
  newest_first_.push_front(std::move(entry));
  by_key_.emplace(key, newest_first_.begin());
  bytes_ += size;
}

void AnswerCache::drop_oldest() {
  bytes_ -= size_of(newest_first_.back());
  by_key_.erase(newest_first_.back().key);
  newest_first_.pop_back();
}

void AnswerCache::clear() {
  const std::lock_guard lock(mutex_);
  by_key_.clear();
  newest_first_.clear();
  bytes_ = 0;
}

}  // namespace hub::web
