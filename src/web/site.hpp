// SPDX-License-Identifier: Apache-2.0
// The site is a function of a request and an immutable snapshot. Thread-safe: respond() may run on any number of threads while
// replace() swaps the release; a request keeps the snapshot it began with.
#pragma once
#include "base/clock.hpp"
#include "query/snapshot.hpp"
#include "web/answer_cache.hpp"
#include "web/assets.hpp"
#include "web/http.hpp"
#include "web/routes.hpp"

#include <memory>
#include <mutex>
#include <string>

namespace hub::web {

class Site {
 public:
  /// `software` is part of every ETag: HTML may change with the program. Without a snapshot every page answers 503.
  /// Finished answers are kept in at most `kept_bytes`; 0: none.
  Site(std::shared_ptr<const query::Snapshot> snapshot, Clock clock, std::string software, std::size_t kept_bytes = 24U << 20U);

  [[nodiscard]] Response respond(const Request& request) const;
  void replace(std::shared_ptr<const query::Snapshot> snapshot);
  /// Null while there is none.
  [[nodiscard]] std::shared_ptr<const query::Snapshot> snapshot() const;

 private:
  struct Asked;
  [[nodiscard]] Response answer_without_release(const Request& request) const;
  [[nodiscard]] Response route(const Request& request, Asked& asked) const;
  [[nodiscard]] Response content(const Request& request, const Asked& asked, const Route& route, const std::vector<std::string>& captures,
                                 Format format) const;
  [[nodiscard]] Response problem(const Error& error, const Asked& asked) const;
  [[nodiscard]] Response asset(const Request& request, const std::string& path) const;

  mutable std::mutex mutex_;  ///< guards snapshot_
  std::shared_ptr<const query::Snapshot> snapshot_;
  Clock clock_;
  std::string software_;
  Assets assets_;
  mutable AnswerCache cache_;
};

}  // namespace hub::web
