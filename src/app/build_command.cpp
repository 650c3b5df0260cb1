// SPDX-License-Identifier: Apache-2.0
#include "app/commands.hpp"
#include "app/import_progress.hpp"
#include "app/stop_on_signal.hpp"
#include "app/table.hpp"
#include "base/log.hpp"
#include "base/memory.hpp"
#include "build/build_release.hpp"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <unistd.h>

namespace hub::app {
namespace {

void print_sources(const std::vector<build::SourceSummary>& sources, const std::filesystem::path& releases) {
  std::vector<std::vector<std::string>> rows{{"source", "files", "rows", "facts", "rejects", "months missing"}};
  build::SourceSummary all{"all", 0, 0, 0, 0, {}};
  const auto add_row = [&](const build::SourceSummary& source) {
    rows.push_back({source.name, with_thousands(source.files), with_thousands(source.rows), with_thousands(source.facts),
                    with_thousands(source.rejects), source.months_missing ? with_thousands(*source.months_missing) : "-"});
  };
  for (const auto& source : sources) {
    add_row(source);
    all.files += source.files;
    all.rows += source.rows;
    all.facts += source.facts;
    all.rejects += source.rejects;
  }
  add_row(all);
  fmt::print("{}", text_table(rows));
  if (all.rejects > 0) fmt::print("\"crimehub releases --rejects --releases {}\" shows the rejected rows\n", releases.string());
}

/// How many were left out, and the first of them, for each reason.
void print_not_read(const std::vector<store::ManifestNotRead>& files) {
  struct Group {
    std::int64_t files = 0;
    std::string first;
  };
  std::map<std::string, Group> by_reason;
  for (const auto& file : files) {
    Group& group = by_reason[file.reason];
    if (group.files == 0) group.first = file.path;
    group.files += file.files;
  }
  for (const auto& [reason, group] : by_reason)
    fmt::print("{}: {} {}, such as {}\n", reason, with_thousands(group.files), group.files == 1 ? "file" : "files", group.first);
}

void print_copies(const std::vector<store::ManifestCopy>& copies) {
  for (const auto& copy : copies)
    fmt::print("copy not kept: {} ({} of its lines differ; kept {}: {})\n", copy.path, with_thousands(copy.only_in_other), copy.kept,
               copy.rule);
}

/// Revisions are many and of no urgency: their number and the first, the others are in the manifest.
void print_remarks(const std::vector<store::ManifestRemark>& remarks) {
  std::int64_t revisions = 0;
  for (const auto& [kind, subject, detail, records] : remarks) {
    if (kind == "revision" && ++revisions > 1) continue;
    if (detail.empty()) {
      fmt::print("{}, kept as published: {} ({} records)\n", kind, subject, with_thousands(records));
    } else {
      fmt::print("{}: {}: {}\n", kind, subject, detail);
    }
  }
  if (revisions > 1) fmt::print("revision: {} in all; the manifest has them\n", with_thousands(revisions));
}

int run_build(build::BuildOptions& options) {
  if (!options.data.empty())
    options.import_progress = [report = ProgressReport(::isatty(STDERR_FILENO) == 1)](const auto& progress) mutable { report(progress); };
  const StopOnSignal stop;
  options.stop = stop.token();
  const auto built = build::build_release(options);
  if (!built) {
    const int code = report(built.error());
    return built.error().code == ErrorCode::interrupted ? code + stop.signal() : code;
  }
  const store::Manifest& manifest = built->manifest;
  print_copies(manifest.copies);
  print_not_read(manifest.not_read);
  print_remarks(manifest.remarks);
  print_sources(built->sources, options.releases);
  fmt::print("{} release {} of {}, months {} to {}\n", built->unchanged ? "unchanged" : "published", manifest.id, manifest.hub,
             manifest.first_month, manifest.last_month);
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
  command->add_option("HUB_DIR", options->hub, "The hub's folder, such as hubs/example-town")->required()->type_name("");
  command
      ->add_option(
          "--data", options->data,
          "Folders and archives with street files of data.police.uk, and published tables (.xlsx, .ods, .csv): all paths up to the next "
          "option, so HUB_DIR comes before --data; only --data=PATH may stand before it")
      ->type_name("PATH");
  command->add_option("--releases", options->releases, "Where releases are kept (default: releases)")->type_name("DIR");
  command->add_option("--threads", options->threads, "How many threads to use, 1 to 64 (default: 2)")
      ->check(CLI::Range(1, 64).description(""))
      ->type_name("N");
  command->callback([options, &chosen] { chosen = [options] { return run_build(*options); }; });
}

}  // namespace hub::app
