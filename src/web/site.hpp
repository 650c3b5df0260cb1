// SPDX-License-Identifier: Apache-2.0
// The site is a function of a request and an immutable release. Thread-safe: respond() may run on any number of threads while
// replace() swaps the release; a request keeps the release it began with.
#pragma once
#include "base/clock.hpp"
#include "query/release.hpp"
#include "web/answer_cache.hpp"
#include "web/assets.hpp"
#include "web/http.hpp"
#include "web/routes.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace hub::web {

struct SiteSettings {
  std::string software;                 ///< part of every ETag: HTML may change with the program
  std::string base = {};                ///< as base_path() gives it: every address in an answer begins with it
  std::size_t kept_bytes = 24U << 20U;  ///< room for finished answers; 0: none are kept
};

class Site {
 public:
  /// Without a release every page answers 503. `pages` outlives the site.
  Site(std::shared_ptr<const query::Release> release, Clock clock, SiteSettings settings,
       const std::vector<pages::Route>& pages = routes());

  /// Never null. The same object for all who are given a kept answer.
  [[nodiscard]] std::shared_ptr<const Response> respond(const Request& request) const;
  void replace(std::shared_ptr<const query::Release> release);
  /// Null while there is none.
  [[nodiscard]] std::shared_ptr<const query::Release> release() const;

 private:
  struct Asked;
  struct Kept;
  using Shared = std::shared_ptr<const Response>;
  [[nodiscard]] Shared answer_without_release(const Request& request, std::string_view target) const;
  [[nodiscard]] Shared route(const Request& request, Asked& asked) const;
  [[nodiscard]] Shared page(const Request& request, const Asked& asked, const pages::Route& route, const pages::Captures& captures,
                            pages::Format format) const;
  [[nodiscard]] Shared made(pages::Answer answer, const Asked& asked, pages::Format format, const Kept& kept) const;
  [[nodiscard]] Shared problem(const Error& error, const Asked& asked) const;
  [[nodiscard]] Shared asset(const Request& request, const std::string& path) const;

  mutable std::mutex mutex_;  ///< guards release_
  std::shared_ptr<const query::Release> release_;
  Clock clock_;
  SiteSettings settings_;
  const std::vector<pages::Route>& pages_;
  Assets assets_;
  mutable AnswerCache cache_;
};

}  // namespace hub::web
