// SPDX-License-Identifier: Apache-2.0
#include "app/commands.hpp"
#include "app/table.hpp"
#include "store/release.hpp"
#include "verify/verify_release.hpp"

#include <fmt/format.h>

#include <memory>

namespace hub::app {
namespace {

/// ", area E06000001", or nothing.
std::string named(const char* kind, const std::string& name) { return name.empty() ? name : fmt::format(", {} {}", kind, name); }

int run_verify(const std::filesystem::path& releases) {
  const auto current = store::current_release(releases);
  if (!current) return report(current.error());
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
  command->callback([releases, &chosen] { chosen = [releases] { return run_verify(*releases); }; });
}

}  // namespace hub::app
