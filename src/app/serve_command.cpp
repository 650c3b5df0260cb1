// SPDX-License-Identifier: Apache-2.0
#include "app/commands.hpp"
#include "base/log.hpp"
#include "query/release.hpp"
#include "store/release.hpp"
#include "store/table_digests.hpp"
#include "web/base_path.hpp"
#include "web/socket_server.hpp"

#include <fmt/format.h>

#include <chrono>
#include <future>
#include <memory>
#include <optional>
#include <string>

namespace hub::app {
namespace {

struct Options {
  std::filesystem::path releases = "releases";
  std::string base = "/";
  web::ServerOptions server;
};

/// The current release, or null in a folder that holds none yet.
Result<std::shared_ptr<const query::Release>> open_first(const std::filesystem::path& releases) {
  std::error_code problem;
  if (!std::filesystem::is_directory(releases, problem))
    return fail(ErrorCode::bad_configuration, "--releases", "found \"{}\", expected a folder that \"crimehub build\" writes to",
                releases.string());
  const auto release = store::current_release(releases);
  if (!release && release.error().code == ErrorCode::not_found) return std::shared_ptr<const query::Release>();
  if (!release) return tl::unexpected(release.error());
  return query::Release::open(*release);
}

/// Keeps the site on the release that `current` names. What its tables hold is compared with its manifest first, on a thread of its own,
/// because that reads the whole database; only the release that the server began with is shown meanwhile. One that cannot be opened is
/// logged once, tried again, and the old one stays.
class ReleaseWatch {
 public:
  ReleaseWatch(const std::filesystem::path& releases, web::Site& site) : releases_(releases), site_(site) {
    if (const auto served = site_.release()) check(served->records.release());
  }

  /// What is wrong with the release that is being served.
  [[nodiscard]] const std::optional<Error>& damage() const { return damage_; }

  /// False when what is being served turned out to be damaged.
  bool look() {
    if (checking_) return checking_->sound.wait_for(std::chrono::seconds(0)) != std::future_status::ready || take_checked();
    const auto release = store::current_release(releases_);
    const auto served = site_.release();
    if (!release) return say(release.error());
    if ((served && release->manifest.id == served->snapshot->release_id()) || release->manifest.id == refused_) return true;
    check(*release);
    return true;
  }

 private:
  struct Checking {
    store::Release release;
    std::future<Status> sound;
  };

  void check(const store::Release& release) {
    checking_ = Checking{release, std::async(std::launch::async, [release] { return store::check_tables(release); })};
  }

  bool take_checked() {
    const Status sound = checking_->sound.get();
    const store::Release release = std::move(checking_->release);
    checking_.reset();
    const auto served = site_.release();
    const bool is_served = served && release.manifest.id == served->snapshot->release_id();
    if (sound) return is_served || show(release);
    if (is_served) {
      damage_ = sound.error();
      return false;
    }
    if (sound.error().code == ErrorCode::check_failed) refused_ = release.manifest.id;  // what cannot be read is tried again
    return say(sound.error());
  }

  bool show(const store::Release& release) {
    try {
      auto opened = query::Release::open(release);
      if (!opened) return say(opened.error());
      site_.replace(std::move(*opened));
      said_.clear();
      log("now serving release {}", release.manifest.id);
    } catch (const Fatal& fatal) {
      say(fatal.error);
    } catch (const std::exception& fault) {  // such as no memory for it beside the one that is served
      say({ErrorCode::store_failed, release.manifest.id, fault.what()});
    }
    return true;
  }

  bool say(const Error& error) {
    const std::string sentence = to_string(error);
    if (sentence != said_) log("{}", sentence);
    said_ = sentence;
    return true;
  }

  const std::filesystem::path& releases_;
  web::Site& site_;
  std::optional<Checking> checking_;
  std::optional<Error> damage_;
  std::string refused_;  ///< id of a newer release whose tables are not those of its manifest
  std::string said_;
};

int run_serve(Options& options) {
  auto base = web::base_path(options.base);
  if (!base) return report(base.error());
  auto release = open_first(options.releases);
  if (!release) return report(release.error());
  web::Site site(std::move(*release), system_now, {.software = HUB_VERSION, .base = *base});
  options.server.ready = [&](const std::string& address) {
    const auto served = site.release();
    fmt::print("serving {} at {}\n", served ? "release " + served->snapshot->release_id() : "no release yet", address + *base);
    std::fflush(stdout);
  };
  ReleaseWatch watch(options.releases, site);
  options.server.every_second = [&] { return watch.look(); };
  const auto served = web::serve(site, options.server);
  if (!served) return report(served.error());
  return watch.damage() ? report(*watch.damage()) : 0;
}

}  // namespace

void add_serve_command(CLI::App& cli, Command& chosen) {
  auto options = std::make_shared<Options>();
  CLI::App* command = cli.add_subcommand("serve", "Serve the current release over HTTP");
  command->add_option("--releases", options->releases, "Where releases are kept (default: releases)")->type_name("DIR");
  command->add_option("--host", options->server.host, "The address to listen on (default: 127.0.0.1)")->type_name("ADDRESS");
  command->add_option("--port", options->server.port, "The port to listen on (default: 8080; 0: any free one)")->type_name("PORT");
  command->add_option("--base", options->base, "The path below which a proxy shows the site (default: /)")->type_name("PATH");
  command->add_option("--threads", options->server.threads, "How many threads answer, 1 to 64 (default: 2)")
      ->check(CLI::Range(1, 64).description(""))
      ->type_name("N");
  command->callback([options, &chosen] { chosen = [options] { return run_serve(*options); }; });
}

}  // namespace hub::app
