// SPDX-License-Identifier: Apache-2.0
#include "build/build_release.hpp"

#include "base/files.hpp"
#include "build/count_types.hpp"
#include "build/derive.hpp"
#include "build/folder_owner.hpp"
#include "build/hub_definition.hpp"
#include "build/load.hpp"
#include "build/odd_months.hpp"
#include "build/possible_figures.hpp"
#include "build/published_editions.hpp"
#include "build/release_remarks.hpp"
#include "build/street_plan.hpp"
#include "store/queries/source_files.hpp"
#include "store/rows_of.hpp"
#include "store/sql.hpp"
#include "store/table_digests.hpp"
#include "store/transaction.hpp"

#include <algorithm>
#include <functional>
#include <future>
#include <map>
#include <optional>
#include <set>
#include <unistd.h>

namespace hub::build {
namespace {

namespace fs = std::filesystem;

constexpr const char* staging_prefix = ".staging-";
// Measured: 24 MiB suffice for one thread; more than this is only cache.
constexpr int memory_while_appending_mib = 16;
constexpr int memory_of_appender_mib = 10;
// The statistics are joined in memory, and each part of the measures needs its own.
constexpr int memory_for_statistics_mib = 512;
constexpr int memory_of_worker_mib = 128;
// Files are given their ids one at a time, so more workers only wait for each other, each with its own buffers.
constexpr int most_workers = 8;

int workers_of(const BuildOptions& options) { return std::min(options.threads, most_workers); }

/// An error once the end was asked for.
Status go_on(const BuildOptions& options) {
  if (options.stop.stop_requested()) return fail(ErrorCode::interrupted, "", "the build was stopped; nothing was published");
  return {};
}

/// The folder in which a release is made; removed on leaving unless it was published. Left-overs of killed builds go first.
class Staging {
 public:
  static Result<Staging> make(const fs::path& releases) {
    std::error_code problem;
    std::vector<fs::path> left_over;
    for (auto at = fs::directory_iterator(releases, problem); !problem && at != fs::directory_iterator(); at.increment(problem)) {
      if (at->path().filename().string().starts_with(staging_prefix)) left_over.push_back(at->path());
    }
    for (const fs::path& each : left_over) fs::remove_all(each, problem);
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

/// Everything that is read before the database is filled.
struct Inputs {
  HubDefinition definition;
  ArchiveDates archive_dates;
  sources::DataListing listing;
  HubSources sources;
  SourceRegistry registry;
  StreetPlan plan;
  std::vector<SourceSummary> summary;  ///< of the hub's own folder
};

Result<Inputs> read_inputs(const BuildOptions& options) {
  auto definition = read_hub_definition(options.hub);
  if (!definition) return tl::unexpected(definition.error());
  if (auto own = refuse_folder_of_another_hub(options.releases, definition->id); !own) return tl::unexpected(own.error());
  auto dates = read_archive_dates(options.hub);
  if (!dates) return tl::unexpected(dates.error());
  options.progress(fmt::format("reading the figures of {}", definition->title));
  Inputs inputs{std::move(*definition), std::move(*dates), sources::list_data(options.data), {}, {}, {}, {}};
  inputs.sources = read_sources(options.hub, inputs.definition, inputs.listing, !options.data.empty());
  if (inputs.sources.damage.empty())
    inputs.sources.damage = impossible_figures(options.hub, inputs.definition, inputs.sources, london_date(options.clock()));
  withhold_digests(inputs.definition, inputs.sources);
  register_sources(inputs.registry, inputs.sources);
  inputs.summary = summarise_hub(inputs.definition, inputs.sources);
  if (options.data.empty() || (inputs.listing.street.empty() && inputs.sources.tables_taken)) return inputs;
  if (!inputs.sources.can_check_street_files()) {
    if (!inputs.listing.street.empty())
      inputs.listing.damage.push_back(fmt::format("{} street files were not looked at: {} and areas/crosswalk.csv are needed for it",
                                                  inputs.listing.street.size(), sources::zones_path));
    inputs.listing.street.clear();
    return inputs;
  }
  auto plan =
      plan_street_import(inputs.definition, ForceNames(inputs.sources.crosswalk.rows), inputs.listing, london_date(options.clock()));
  if (!plan) return tl::unexpected(plan.error());
  inputs.plan = std::move(*plan);
  inputs.plan.first_source_file = static_cast<std::uint32_t>(inputs.registry.next_id());
  return inputs;
}

/// Up to a thousand files for each reason by name, the rest by number: a folder of photographs must not fill the manifest.
std::vector<store::ManifestNotRead> files_not_read(const Inputs& inputs) {
  constexpr std::size_t most_named = 1000;
  std::vector<store::ManifestNotRead> listed;
  std::map<std::string, std::size_t> by_reason;
  for (const auto* files : {&inputs.sources.not_read, &inputs.listing.not_read}) {
    for (const auto& file : *files) {
      if (++by_reason[file.reason] <= most_named) listed.push_back({file.path, file.reason});
    }
  }
  for (const auto& [reason, count] : by_reason) {
    if (count > most_named)
      listed.push_back({fmt::format("and {} more", count - most_named), reason, static_cast<std::int64_t>(count - most_named)});
  }
  return listed;
}

void add_months(store::Manifest& manifest, const std::vector<Coverage>& coverage) {
  std::set<Month> supplied;
  for (const Coverage& each : coverage) {
    if (each.status == CellStatus::counted) supplied.insert(each.month);
  }
  if (supplied.empty()) return;
  manifest.first_month = to_string(*supplied.begin());
  manifest.last_month = to_string(*supplied.rbegin());
}

/// Of a build that ends at that time, with all that tells of its content.
store::Manifest manifest_of(const BuildOptions& options, const HubDefinition& definition, std::vector<store::ManifestTable> tables) {
  store::Manifest manifest;
  const Instant now = options.clock();
  manifest.content_sha256 = store::content_digest(tables);
  manifest.id = fmt::format("{}-{}", compact_date(london_date(now)), manifest.content_sha256.substr(0, 8));
  manifest.schema_version = store::schema_version;
  manifest.hub = definition.id;
  manifest.publisher = definition.publisher;
  manifest.built_at = utc_text(now);
  manifest.software = options.software;
  manifest.database = store::database_version();
  manifest.tables = std::move(tables);
  return manifest;
}

/// Street files on their own connection, while the caller loads the hub's figures on another.
std::future<StreetImport> start_import(const BuildOptions& options, const Inputs& inputs, const store::Database& database) {
  return std::async(std::launch::async, [&options, &inputs, &database] {
    if (inputs.listing.street.empty()) return StreetImport{};
    const ImportOptions import_options{workers_of(options), inputs.plan.first_source_file, options.import_progress,
                                       !inputs.sources.damage.empty(), options.stop};
    const StreetReferences references{inputs.sources.zones.rows,
                                      inputs.sources.small_areas.rows,
                                      inputs.archive_dates,
                                      {inputs.plan.dataset, inputs.plan.forces, inputs.definition.home.text()}};
    return import_street_files(database, inputs.listing.street, references, import_options);
  });
}

struct Filled {
  store::Manifest manifest;
  std::vector<SourceSummary> sources;
};

void run_transaction(store::Connection& connection, const std::function<void()>& statements) {
  store::Transaction transaction(connection);
  statements();
  transaction.commit();
}

/// Steps, then their sums, of as many parts of the measures side by side as there are workers.
void derive_observations(const BuildOptions& options, const store::Database& database) {
  std::vector<std::future<void>> parts;
  const int count = workers_of(options);
  for (int part = 0; part < count; ++part) {
    parts.push_back(std::async(std::launch::async, [&options, &database, series = SeriesPart{part, count}] {
      auto connection = database.connect();
      const std::stop_callback interrupt(options.stop, [&connection] { connection.interrupt(); });
      run_transaction(connection, [&] { derive_steps(connection, series); });
      run_transaction(connection, [&] { derive_windows(connection, series); });
    }));
  }
  for (auto& part : parts) part.get();
}

/// Digests of what is committed, then writes it to the file, beside the checks, which only read. In this order: the digests are of what
/// should be there, and statements that read while the file is written wait for it.
std::future<void> start_writing(const BuildOptions& options, const store::Database& database, store::TableDigests& digests) {
  return std::async(std::launch::async, [&options, &database, &digests] {
    auto writing = database.connect();
    const std::stop_callback interrupt(options.stop, [&writing] { writing.interrupt(); });
    digests.work(writing);
    writing.run("CHECKPOINT");
  });
}

/// What is read while the file is written fails where that could not be written: then that is the reason to tell.
template <class Read>
auto read_beside(std::future<void>& writing, Read read) {
  try {
    return read();
  } catch (const Fatal&) {
    writing.get();
    throw;
  }
}

/// The data set that street files join or could join, or nothing.
std::string dataset_by_type(const HubDefinition& definition) {
  const auto found = std::find_if(definition.datasets.begin(), definition.datasets.end(),
                                  [](const DatasetDeclaration& each) { return each.kind == DatasetKind::recorded_crime; });
  return found == definition.datasets.end() ? std::string() : found->dataset.id;
}

/// Derives, checks and describes what has been loaded.
Result<Filled> finish_database(const BuildOptions& options, Inputs& inputs, const StreetImport& import, const store::Database& database,
                               store::Connection& connection) {
  const ForceNames names(inputs.sources.crosswalk.rows);
  const auto stubs = import.files.empty() ? std::vector<stats::StubMonth>()
                                          : undeclared_stubs(find_stubs(connection), inputs.sources.coverage, names, inputs.plan);
  const std::string by_type = dataset_by_type(inputs.definition);
  const OddMonths odd = unanswered(find_odd_months(connection, by_type, stubs), inputs.sources.coverage, by_type, names);
  const auto coverage =
      coverage_with_import(inputs.sources.coverage, inputs.sources.areas.rows, names, inputs.plan, import, {stubs, odd.imported});
  if (!coverage) return tl::unexpected(coverage.error());
  // What is not committed stays in memory, and only its own connection sees it; nobody sees the staging folder.
  run_transaction(connection, [&] {
    load_import(connection, *coverage, inputs.registry, inputs.plan, import);
    type_statistics(connection);
    options.progress("adding up measures, areas and periods");
    if (import.files.empty()) return;
    derive_superseded(connection);
    derive_imported_counts(connection);
  });
  if (auto going = go_on(options); !going) return tl::unexpected(going.error());
  derive_observations(options, database);
  run_transaction(connection, [&] { derive_from_observations(connection); });
  if (auto going = go_on(options); !going) return tl::unexpected(going.error());
  store::Transaction reading(connection);
  store::TableDigests digests(connection);
  auto writing = start_writing(options, database, digests);
  options.progress("checking that the figures fit together");
  auto remarks = remarks_on(import, stubs, odd, inputs.plan);
  auto checks = read_beside(writing, [&] {
    auto passed = run_checks(connection);
    if (!passed) return passed;
    add_derived_remarks(connection, remarks);
    digests.work(connection);
    return passed;
  });
  if (!checks) return tl::unexpected(checks.error());
  writing.get();
  remarks.insert(remarks.end(), inputs.sources.remarks.begin(), inputs.sources.remarks.end());
  store::Manifest manifest = manifest_of(options, inputs.definition, digests.take());
  add_months(manifest, *coverage);
  for (const auto& file : inputs.registry.files())
    manifest.sources.push_back({file.path, file.sha256, file.rows, file.facts, file.rejects});
  for (const ImportedFile& file : import.files) manifest.copies.insert(manifest.copies.end(), file.copies.begin(), file.copies.end());
  manifest.not_read = files_not_read(inputs);
  manifest.remarks = std::move(remarks);
  manifest.checks = std::move(*checks);
  Filled filled{std::move(manifest), inputs.summary};
  for (auto& source : summarise_import(inputs.listing, import)) filled.sources.push_back(std::move(source));
  return filled;
}

Status load(store::Connection& connection, const fs::path& releases, Inputs& inputs) {
  const auto withheld = WithheldCounts::decide(inputs.definition, inputs.sources, ForceNames(inputs.sources.crosswalk.rows),
                                               earlier_counts(inputs.definition, releases));
  if (!withheld) return tl::unexpected(withheld.error());
  store::Transaction transaction(connection);
  if (auto loaded = load_hub(connection, inputs.definition, inputs.sources, inputs.registry, *withheld); !loaded) return loaded;
  transaction.commit();
  inputs.sources.forget_counts();
  return {};
}

/// Every damaged file in one error, or nothing.
Status refuse_damage(std::initializer_list<const std::vector<std::string>*> found) {
  std::vector<std::string> damage;
  for (const auto* sentences : found) damage.insert(damage.end(), sentences->begin(), sentences->end());
  if (damage.empty()) return {};
  return fail(ErrorCode::input_refused, "", "{} of the files cannot be used:\n{}", damage.size(), fmt::join(damage, "\n"));
}

/// Makes the database in the staging folder and returns the manifest without its place on disk.
Result<Filled> fill_database(const BuildOptions& options, Inputs& inputs, const fs::path& path) {
  // Whatever takes long is done in parts on connections of their own, each by its thread: the database's own workers would only wait for
  // statements too small to share, and waiting costs them as much as working.
  auto database = store::Database::open(path, store::Database::Mode::create, 1);
  if (!database) return tl::unexpected(database.error());
  auto connection = database->connect();
  run_transaction(connection, [&] {  // one: each would wait for the disk
    for (const std::string_view schema : store::sql_in("schema/")) connection.run(std::string(store::sql(schema)));
    type_counts(connection, inputs.definition, inputs.sources);
  });
  // What has been appended need not stay in the database's cache.
  if (!inputs.listing.street.empty())
    connection.limit_memory_mib(memory_while_appending_mib + memory_of_appender_mib * workers_of(options));
  auto importing = start_import(options, inputs, *database);
  const Status loaded = inputs.sources.damage.empty() ? load(connection, options.releases, inputs) : Status();
  const StreetImport import = importing.get();
  if (auto going = go_on(options); !going) return tl::unexpected(going.error());
  if (auto sound = refuse_damage({&inputs.sources.damage, &inputs.listing.damage, &import.damage}); !sound)
    return tl::unexpected(sound.error());
  if (!loaded) return tl::unexpected(loaded.error());
  connection.limit_memory_mib(memory_for_statistics_mib + memory_of_worker_mib * std::max(0, workers_of(options) - 2));
  const std::stop_callback interrupt(options.stop, [&connection] { connection.interrupt(); });
  return finish_database(options, inputs, import, *database, connection);
}

/// Whether the database still holds what its manifest says: disks forget. Every value is read, because only then are all blocks compared
/// with their checksums.
bool is_sound(const store::Release& release) {
  return store::has_comparable_digests(release.manifest) && store::check_tables(release).has_value();
}

/// An equal release that is on disk already, if there is one.
const store::Release* find_equal(const std::vector<store::Release>& releases, const store::Manifest& manifest) {
  const auto equal = std::find_if(releases.begin(), releases.end(), [&](const store::Release& each) {
    return each.manifest.content_sha256 == manifest.content_sha256 && each.manifest.schema_version == manifest.schema_version &&
           is_sound(each);
  });
  return equal == releases.end() ? nullptr : &*equal;
}

Result<BuildReport> publish_or_reuse(const BuildOptions& options, const Staging& staging, Filled filled) {
  store::Manifest& manifest = filled.manifest;
  const auto existing = store::list_releases(options.releases);
  if (const store::Release* equal = find_equal(existing, manifest)) {
    if (auto linked = replace_symlink(options.releases / "current", equal->manifest.id); !linked) return tl::unexpected(linked.error());
    store::Manifest published = equal->manifest;  // but what was read now, and what was not, is told of this run
    published.copies = std::move(manifest.copies);
    published.not_read = std::move(manifest.not_read);
    published.remarks = std::move(manifest.remarks);
    return BuildReport{std::move(published), true, std::move(filled.sources)};
  }
  if (auto synced = sync_path(staging.folder() / "hub.duckdb"); !synced) return tl::unexpected(synced.error());
  if (auto written = write_file_atomically(staging.folder() / "manifest.json", store::manifest_json(manifest)); !written)
    return tl::unexpected(written.error());
  if (auto published = store::publish(options.releases, staging.folder(), manifest.id); !published)
    return tl::unexpected(published.error());
  return BuildReport{std::move(manifest), false, std::move(filled.sources)};
}

}  // namespace

Result<BuildReport> build_release(const BuildOptions& options) {
  std::error_code problem;
  fs::create_directories(options.releases, problem);
  if (problem) return fail(ErrorCode::store_failed, options.releases.string(), "the releases folder cannot be made: {}", problem.message());
  const auto lock = FileLock::take(options.releases / ".lock");
  if (!lock) return tl::unexpected(lock.error());

  auto inputs = read_inputs(options);
  if (!inputs) return tl::unexpected(inputs.error());
  const auto staging = Staging::make(options.releases);
  if (!staging) return tl::unexpected(staging.error());
  options.progress("loading");
  try {
    auto filled = fill_database(options, *inputs, staging->folder() / "hub.duckdb");
    if (!filled) return tl::unexpected(filled.error());
    if (auto going = go_on(options); !going) return tl::unexpected(going.error());
    return publish_or_reuse(options, *staging, std::move(*filled));
  } catch (const Fatal&) {  // which an interrupted statement throws
    if (auto going = go_on(options); !going) return tl::unexpected(going.error());
    throw;
  }
}

}  // namespace hub::build
