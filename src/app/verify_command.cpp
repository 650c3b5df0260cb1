// SPDX-License-Identifier: Apache-2.0
#include "app/commands.hpp"
#include "app/table.hpp"
#include "store/release.hpp"
#include "verify/compare_sources.hpp"
#include "verify/verify_release.hpp"

#include <fmt/format.h>

#include <memory>
#include <optional>

namespace hub::app {
namespace {

/// ", area E06000001", or nothing.
std::string named(const char* kind, const std::string& name) { return name.empty() ? name : fmt::format(", {} {}", kind, name); }

/// Whether the files of the hub's folder are those that the release was made from.
int run_sources(const store::Manifest& manifest, const std::filesystem::path& hub) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(hub, ignored)) return report({ErrorCode::not_found, hub.string(), "there is no such folder"});
  const auto compared = verify::compare_sources(manifest, hub);
  if (!compared) return report(compared.error());
  for (const std::string& path : compared->changed) fmt::print("{}: not the file that the release was made from\n", path);
  if (!compared->changed.empty())
    return report({ErrorCode::check_failed, "release " + manifest.id,
                   fmt::format("{} of its {} sources in {} have changed", compared->changed.size(),
                               compared->same + static_cast<std::int64_t>(compared->changed.size()), hub.string())});
  fmt::print("{} sources of release {} are the files of {}; {} are not in it, {} under disclosure control are not compared\n",
             compared->same, manifest.id, hub.string(), compared->elsewhere.size(), compared->withheld);
  return 0;
}

int run_verify(const std::filesystem::path& releases, const std::optional<std::filesystem::path>& hub) {
  const auto current = store::current_release(releases);
  if (!current) return report(current.error());
  if (hub) {
    if (const int ended = run_sources(current->manifest, *hub); ended != 0) return ended;
  }
  const auto verified = verify::verify_release(*current, london_date(system_now()));
  if (!verified) return report(verified.error());
  const std::string figures = with_thousands(verified->figures);
  if (verified->differing == 0) {
    fmt::print("{} figures of release {} recomputed from the facts, and the tables are those that were built: all agree\n", figures,
               current->manifest.id);
    return 0;
  }
  for (const verify::Difference& each : verified->differences) {
    fmt::print("{}{}{}{}: published {}, recomputed {}\n", each.what, named("area", each.area), named("measure", each.measure),
               named("period", each.period), each.published, each.recomputed);
  }
  return report({ErrorCode::check_failed, "release " + current->manifest.id,
                 fmt::format("{} of {} figures differ from what the facts give", with_thousands(verified->differing), figures)});
}

}  // namespace

void add_verify_command(CLI::App& cli, Command& chosen) {
  auto releases = std::make_shared<std::filesystem::path>("releases");
  CLI::App* command = cli.add_subcommand("verify", "Recompute every figure of the current release from its facts and list what differs");
  command->add_option("--releases", *releases, "Where releases are kept (default: releases)")->type_name("DIR");
  auto hub = std::make_shared<std::optional<std::filesystem::path>>();
  command->add_option("--hub", *hub, "Also compare the files of this hub with those that the release was made from")->type_name("DIR");
  command->callback([releases, hub, &chosen] { chosen = [releases, hub] { return run_verify(*releases, *hub); }; });
}

}  // namespace hub::app
