// SPDX-License-Identifier: Apache-2.0
#include "app/commands.hpp"
#include "store/database.hpp"
#include "store/queries/source_files.hpp"
#include "store/release.hpp"
#include "store/rows_of.hpp"

#include <fmt/format.h>

#include <memory>

namespace hub::app {
namespace {

namespace fs = std::filesystem;

int list(const fs::path& releases) {
  const auto current = store::current_release(releases);
  const auto found = store::look_for_releases(releases);
  if (!found) return report(found.error());
  if (found->releases.empty()) fmt::print("no releases in {}\n", releases.string());
  for (const auto& release : found->releases) {
    const bool is_current = current && current->manifest.id == release.manifest.id;
    fmt::print("{}  {}  {} to {}  built {}{}\n", release.manifest.id, release.manifest.hub, release.manifest.first_month,
               release.manifest.last_month, release.manifest.built_at, is_current ? "  current" : "");
  }
  int code = 0;
  for (const Error& each : found->damaged) code = report(each);
  return code;
}

int list_rejects(const fs::path& releases) {
  const auto current = store::current_release(releases);
  if (!current) return report(current.error());
  const auto database = store::Database::open(current->database(), store::Database::Mode::read_only, 1);
  if (!database) return report(database.error());
  auto connection = database->connect();
  std::int64_t count = 0;
  for (const auto& reject : store::read(connection, store::queries::rejects)) {
    fmt::print("{}:{}: field {}: {}\n    {}\n", reject.path, reject.line, reject.field, reject.reason, reject.text);
    ++count;
  }
  fmt::print("{} rejected rows in release {}\n", count, current->manifest.id);
  return 0;
}

}  // namespace

void add_releases_command(CLI::App& cli, Command& chosen) {
  struct Options {
    fs::path releases = "releases";
    bool rejects = false;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command = cli.add_subcommand("releases", "List the releases, or the rows that the current one rejected");
  command->add_option("--releases", options->releases, "Where releases are kept (default: releases)")->type_name("DIR");
  command->add_flag("--rejects", options->rejects, "Show each rejected row with its file, line, field, reason and text");
  command->callback(
      [options, &chosen] { chosen = [options] { return options->rejects ? list_rejects(options->releases) : list(options->releases); }; });
}

}  // namespace hub::app
