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

struct SiteSettings {
  std::string software;                 ///< part of every ETag: HTML may change with the program
  std::string base = {};                ///< as base_path() gives it: every address in an answer begins with it
  std::size_t kept_bytes = 24U << 20U;  ///< room for finished answers; 0: none are kept
};

class Site {
 public:
  /// Without a snapshot every page answers 503.
  Site(std::shared_ptr<const query::Snapshot> snapshot, Clock clock, SiteSettings settings);

  /// Never null. The same object for all who are given a kept answer.
  [[nodiscard]] std::shared_ptr<const Response> respond(const Request& request) const;
  void replace(std::shared_ptr<const query::Snapshot> snapshot);
  /// Null while there is none.
  [[nodiscard]] std::shared_ptr<const query::Snapshot> snapshot() const;

 private:
  struct Asked;
  using Shared = std::shared_ptr<const Response>;
  [[nodiscard]] Shared answer_without_release(const Request& request, std::string_view target) const;
  [[nodiscard]] Shared route(const Request& request, Asked& asked) const;
  [[nodiscard]] Shared content(const Request& request, const Asked& asked, const Route& route, const std::vector<std::string>& captures,
                               Format format) const;
  [[nodiscard]] Shared problem(const Error& error, const Asked& asked) const;
  [[nodiscard]] Shared asset(const Request& request, const std::string& path) const;

  mutable std::mutex mutex_;  ///< guards snapshot_
  std::shared_ptr<const query::Snapshot> snapshot_;
  Clock clock_;
  SiteSettings settings_;
  Assets assets_;
  mutable AnswerCache cache_;
};

}  // namespace hub::web
