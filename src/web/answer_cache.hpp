// SPDX-License-Identifier: Apache-2.0
// Finished answers by address, form and coding; the least recently used go first. Each belongs to a version, which is a release and a day.
// An answer of another version is not given, but stays until its address is answered again: when its text is the same as before, so is its
// compressed body, and only what has changed is compressed again. Thread-safe.
#pragma once
#include "web/http.hpp"

#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace hub::web {

struct KeptAnswer {
  std::string version;
  std::string text_sha256;  ///< of the body before it was compressed; empty when it was not
  std::shared_ptr<const Response> response;
};

class AnswerCache {
 public:
  explicit AnswerCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// Null when there is none of this version.
  [[nodiscard]] std::shared_ptr<const Response> find(const std::string& key, const std::string& version);
  /// The compressed body of the same text at the same address, of whatever version; null when there is none.
  [[nodiscard]] std::shared_ptr<const std::string> body_of(const std::string& key, const std::string& text_sha256);
  /// Takes the place of an answer of another version. Answers over a sixteenth of the room are not kept.
  void keep(const std::string& key, KeptAnswer answer);

 private:
  struct Entry {
    std::string key;
    KeptAnswer answer;
  };
  /// The room that the body takes, not its length; beside it and the key an entry has about 1,100 bytes of headers, digests and nodes.
  [[nodiscard]] static std::size_t size_of(const Entry& entry) {
    return 2 * entry.key.size() + entry.answer.response->body->capacity() + 1100;
  }
  void drop(std::list<Entry>::iterator entry);

  std::size_t most_bytes_;
  std::size_t bytes_ = 0;
  std::mutex mutex_;  ///< guards all but most_bytes_
  std::list<Entry> newest_first_;
  std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
};

}  // namespace hub::web
