// SPDX-License-Identifier: Apache-2.0
#include "app/commands.hpp"
#include "base/log.hpp"
#include "query/release.hpp"
#include "store/release.hpp"
#include "web/base_path.hpp"
#include "web/socket_server.hpp"

#include <fmt/format.h>

#include <memory>

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

/// Keeps the site on the release that `current` names. One that cannot be opened is logged once, tried again, and the old one stays.
class ReleaseWatch {
 public:
  ReleaseWatch(const std::filesystem::path& releases, web::Site& site) : releases_(releases), site_(site) {}

  void look() {
    const auto release = store::current_release(releases_);
    const auto served = site_.release();
    if (release && served && release->manifest.id == served->snapshot->release_id()) return;
    if (!release) return say(release.error());
    try {
      auto opened = query::Release::open(*release);
      if (!opened) return say(opened.error());
      site_.replace(std::move(*opened));
      said_.clear();
      log("now serving release {}", release->manifest.id);
    } catch (const Fatal& fatal) {
      say(fatal.error);
    } catch (const std::exception& fault) {  // such as no memory for it beside the one that is served
      say({ErrorCode::store_failed, release->manifest.id, fault.what()});
    }
  }

 private:
  void say(const Error& error) {
    const std::string sentence = to_string(error);
    if (sentence != said_) log("{}", sentence);
    said_ = sentence;
  }

  const std::filesystem::path& releases_;
  web::Site& site_;
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
  options.server.every_second = [&] { watch.look(); };
  const auto served = web::serve(site, options.server);
  return served ? 0 : report(served.error());
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
