// SPDX-License-Identifier: Apache-2.0
#include "app/commands.hpp"
#include "base/log.hpp"
#include "build/build_release.hpp"

#include <fmt/format.h>

#include <memory>

namespace hub::app {
namespace {

std::int64_t total(const store::Manifest& manifest, std::int64_t store::ManifestSource::*member) {
  std::int64_t sum = 0;
  for (const auto& source : manifest.sources) sum += source.*member;
  return sum;
}

int run_build(const build::BuildOptions& options) {
  const auto report_or_error = build::build_release(options);
  if (!report_or_error) return report(report_or_error.error());
  const store::Manifest& manifest = report_or_error->manifest;
  fmt::print("{} release {} of {}: {} files, {} rows, {} facts, {} rejects, months {} to {}\n",
             report_or_error->unchanged ? "unchanged" : "published", manifest.id, manifest.hub, manifest.sources.size(),
             total(manifest, &store::ManifestSource::rows), total(manifest, &store::ManifestSource::facts),
             total(manifest, &store::ManifestSource::rejects), manifest.first_month, manifest.last_month);
  return 0;
}

}  // namespace

void add_build_command(CLI::App& cli, Command& chosen) {
  auto options = std::make_shared<build::BuildOptions>();
  options->releases = "releases";
  options->clock = system_now;
  options->software = "crimehub " HUB_VERSION;
  options->progress = [](const std::string& step) { log("{}", step); };
  CLI::App* command = cli.add_subcommand("build", "Make a release from a hub's folder, check it and publish it");
  command->add_option("hub", options->hub, "The hub's folder, such as hubs/thames-valley")->required()->type_name("HUB_DIR");
  command->add_option("--releases", options->releases, "Where releases are kept (default: releases)")->type_name("DIR");
  command->add_option("--threads", options->threads, "How many threads the database may use (default: 2)")
      ->check(CLI::Range(1, 64))
      ->type_name("N");
  command->callback([options, &chosen] { chosen = [options] { return run_build(*options); }; });
}

}  // namespace hub::app
