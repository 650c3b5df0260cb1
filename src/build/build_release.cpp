// SPDX-License-Identifier: Apache-2.0
#include "build/build_release.hpp"

#include "base/files.hpp"
#include "build/derive.hpp"
#include "build/hub_definition.hpp"
#include "build/load.hpp"
#include "build/sources_of_hub.hpp"
#include "store/sql.hpp"

#include <algorithm>
#include <unistd.h>

namespace hub::build {
namespace {

namespace fs = std::filesystem;

constexpr const char* staging_prefix = ".staging-";

/// The folder in which a release is made; removed on leaving unless it was published. Left-overs of killed builds go first.
class Staging {
 public:
  static Result<Staging> make(const fs::path& releases) {
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(releases, problem)) {
      if (entry.path().filename().string().starts_with(staging_prefix)) fs::remove_all(entry.path(), problem);
    }
    const fs::path folder = releases / fmt::format("{}{}", staging_prefix, ::getpid());
    fs::create_directories(folder, problem);
    if (problem) return fail(ErrorCode::store_failed, folder.string(), "it cannot be made: {}", problem.message());
    return Staging(folder);
  }
  Staging(Staging&& other) noexcept : folder_(std::exchange(other.folder_, {})) {}
  Staging& operator=(Staging&&) = delete;
  ~Staging() {
    std::error_code ignored;
    if (!folder_.empty()) fs::remove_all(folder_, ignored);
  }
  [[nodiscard]] const fs::path& folder() const { return folder_; }

 private:
  explicit Staging(fs::path folder) : folder_(std::move(folder)) {}
  fs::path folder_;
};

struct MonthRange {
  int first = 0;
  int last = 0;
};

MonthRange month_range(const HubSources& sources) {
  MonthRange range{1 << 30, 0};
  for (const auto& file : sources.coverage) {
    for (const Coverage& each : file.rows) {
      range.first = std::min(range.first, each.month.index());
      range.last = std::max(range.last, each.month.index());
    }
  }
  return range;
}

store::Manifest manifest_of(const BuildOptions& options, const HubDefinition& definition, const HubSources& sources, std::string digest) {
  store::Manifest manifest;
  const Instant now = options.clock();
  manifest.id = fmt::format("{}-{}", compact_date(london_date(now)), digest.substr(0, 8));
  manifest.schema_version = store::schema_version;
  manifest.hub = definition.id;
  manifest.publisher = definition.publisher;
  manifest.content_sha256 = std::move(digest);
  manifest.built_at = utc_text(now);
  manifest.software = options.software;
  const MonthRange months = month_range(sources);
  manifest.first_month = to_string(Month::from_index(months.first));
  manifest.last_month = to_string(Month::from_index(months.last));
  for (const auto& file : source_files(sources)) manifest.sources.push_back({file.path, file.sha256, file.rows, file.facts, file.rejects});
  return manifest;
}

/// Makes the database in the staging folder and returns the manifest without its place on disk.
Result<store::Manifest> fill_database(const BuildOptions& options, const HubDefinition& definition, const HubSources& sources,
                                      const fs::path& path) {
  auto database = store::Database::open(path, store::Database::Mode::create, options.threads);
  if (!database) return tl::unexpected(database.error());
  auto connection = database->connect();
  connection.run("BEGIN TRANSACTION");
  for (const std::string_view schema : store::sql_in("schema/")) connection.run(std::string(store::sql(schema)));
  if (auto loaded = load_hub(connection, definition, sources); !loaded) return tl::unexpected(loaded.error());
  options.progress("adding up measures, areas and periods");
  derive_observations(connection);
  options.progress("checking that the figures fit together");
  auto checks = run_checks(connection);
  if (!checks) return tl::unexpected(checks.error());
  store::Manifest manifest = manifest_of(options, definition, sources, content_digest(connection));
  manifest.checks = std::move(*checks);
  connection.run("COMMIT");
  connection.run("CHECKPOINT");
  return manifest;
}

/// An equal release that is on disk already, if there is one.
const store::Release* find_equal(const std::vector<store::Release>& releases, const store::Manifest& manifest) {
  const auto equal = std::find_if(releases.begin(), releases.end(), [&](const store::Release& each) {
    return each.manifest.content_sha256 == manifest.content_sha256 && each.manifest.schema_version == manifest.schema_version;
  });
  return equal == releases.end() ? nullptr : &*equal;
}

}  // namespace

Result<BuildReport> build_release(const BuildOptions& options) {
  std::error_code problem;
  fs::create_directories(options.releases, problem);
  if (problem) return fail(ErrorCode::store_failed, options.releases.string(), "the releases folder cannot be made: {}", problem.message());
  const auto lock = FileLock::take(options.releases / ".lock");
  if (!lock) return tl::unexpected(lock.error());

  const auto definition = read_hub_definition(options.hub);
  if (!definition) return tl::unexpected(definition.error());
  options.progress(fmt::format("reading the figures of {}", definition->title));
  const auto sources = read_hub_sources(options.hub, *definition);
  if (!sources) return tl::unexpected(sources.error());

  const auto staging = Staging::make(options.releases);
  if (!staging) return tl::unexpected(staging.error());
  options.progress("loading");
  auto manifest = fill_database(options, *definition, *sources, staging->folder() / "hub.duckdb");
  if (!manifest) return tl::unexpected(manifest.error());

  const auto existing = store::list_releases(options.releases);
  if (const store::Release* equal = find_equal(existing, *manifest)) {
    if (auto linked = replace_symlink(options.releases / "current", equal->manifest.id); !linked) return tl::unexpected(linked.error());
    return BuildReport{equal->manifest, true};
  }
  if (auto synced = sync_path(staging->folder() / "hub.duckdb"); !synced) return tl::unexpected(synced.error());
  if (auto written = write_file_atomically(staging->folder() / "manifest.json", store::manifest_json(*manifest)); !written)
    return tl::unexpected(written.error());
  if (auto published = store::publish(options.releases, staging->folder(), manifest->id); !published)
    return tl::unexpected(published.error());
  return BuildReport{std::move(*manifest), false};
}

}  // namespace hub::build
