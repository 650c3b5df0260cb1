// SPDX-License-Identifier: Apache-2.0
#include "app/commands.hpp"
#include "base/log.hpp"
#include "query/snapshot.hpp"
#include "store/release.hpp"
#include "web/socket_server.hpp"

#include <fmt/format.h>

#include <memory>

namespace hub::app {
namespace {

struct Options {
  std::filesystem::path releases = "releases";
  web::ServerOptions server;
};

Result<std::shared_ptr<const query::Snapshot>> open_current(const std::filesystem::path& releases) {
  const auto release = store::current_release(releases);
  if (!release) return tl::unexpected(release.error());
  return query::Snapshot::open(*release);
}

/// Opens the release that `current` names now, when it is another than the one served. A bad one is logged and the old one stays.
void pick_up_release(const std::filesystem::path& releases, web::Site& site) {
  const auto release = store::current_release(releases);
  if (!release || release->manifest.id == site.snapshot()->release_id()) return;
  try {
    auto snapshot = query::Snapshot::open(*release);
    if (!snapshot) {
      log("{}", to_string(snapshot.error()));
      return;
    }
    site.replace(std::move(*snapshot));
    log("now serving release {}", release->manifest.id);
  } catch (const Fatal& fatal) {
    log("{}", to_string(fatal.error));
  }
}

int run_serve(Options& options) {
  auto snapshot = open_current(options.releases);
  if (!snapshot) return report(snapshot.error());
  web::Site site(std::move(*snapshot), system_now, HUB_VERSION);
  options.server.ready = [&](const std::string& address) {
    fmt::print("serving release {} at {}\n", site.snapshot()->release_id(), address);
    std::fflush(stdout);
  };
  options.server.every_second = [&] { pick_up_release(options.releases, site); };
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
  command->callback([options, &chosen] { chosen = [options] { return run_serve(*options); }; });
}

}  // namespace hub::app
