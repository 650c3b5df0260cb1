// SPDX-License-Identifier: Apache-2.0
// Finished answers by address, day and coding; the least recently used go first. Emptied when the release changes. Thread-safe.
#pragma once
#include "web/http.hpp"

#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace hub::web {

class AnswerCache {
 public:
  explicit AnswerCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// Null when it is not there.
  [[nodiscard]] std::shared_ptr<const Response> find(const std::string& key);
  /// Answers over a sixteenth of the room are not kept.
  void keep(const std::string& key, std::shared_ptr<const Response> answer);
  void clear();

 private:
  struct Entry {
    std::string key;
    std::shared_ptr<const Response> answer;
  };
  [[nodiscard]] static std::size_t size_of(const Entry& entry) { return entry.key.size() + entry.answer->body->size() + 512; }
  void drop_oldest();

  std::size_t most_bytes_;
  std::size_t bytes_ = 0;
  std::mutex mutex_;
  std::list<Entry> newest_first_;
  std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
};

}  // namespace hub::web
