// SPDX-License-Identifier: Apache-2.0
#include "web/answer_cache.hpp"

namespace hub::web {

std::shared_ptr<const Response> AnswerCache::find(const std::string& key, const std::string& version) {
  const std::lock_guard lock(mutex_);
  const auto found = by_key_.find(key);
  if (found == by_key_.end() || found->second->answer.version != version) return nullptr;
  newest_first_.splice(newest_first_.begin(), newest_first_, found->second);
  return found->second->answer.response;
}

std::shared_ptr<const std::string> AnswerCache::body_of(const std::string& key, const std::string& text_sha256) {
  const std::lock_guard lock(mutex_);
  const auto found = by_key_.find(key);
  if (found == by_key_.end() || found->second->answer.text_sha256 != text_sha256) return nullptr;
  return found->second->answer.response->body;
}

void AnswerCache::keep(const std::string& key, KeptAnswer answer) {
  Entry entry{key, std::move(answer)};
  const std::size_t size = size_of(entry);
  const std::lock_guard lock(mutex_);
  if (const auto found = by_key_.find(key); found != by_key_.end()) drop(found->second);
  if (size > most_bytes_ / 16) return;
  while (bytes_ + size > most_bytes_) drop(std::prev(newest_first_.end()));
  newest_first_.push_front(std::move(entry));
  by_key_.emplace(key, newest_first_.begin());
  bytes_ += size;
}

void AnswerCache::drop(std::list<Entry>::iterator entry) {
  bytes_ -= size_of(*entry);
  by_key_.erase(entry->key);
  newest_first_.erase(entry);
}

}  // namespace hub::web
