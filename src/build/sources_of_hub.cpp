// SPDX-License-Identifier: Apache-2.0
#include "build/sources_of_hub.hpp"

#include "base/file_kind.hpp"
#include "base/memory.hpp"
#include "base/text.hpp"
#include "sources/hub_figures/published_figures.hpp"
#include "sources/tables/reference_table.hpp"

#include <algorithm>
#include <future>
#include <set>

namespace hub::build {
namespace {

namespace fs = std::filesystem;

/// Keeps the value of a good file and the sentence of a bad one.
class Damage {
 public:
  explicit Damage(std::vector<std::string>& sentences) : sentences_(sentences) {}

  template <class T>
  void take(Result<T> read, T& into) {
    if (read) {
      into = std::move(*read);
    } else {
      sentences_.push_back(to_string(read.error()));
    }
  }
  /// A row of counts or coverage that cannot be read would become a wrong zero in a sum, so the first one refuses its file.
  template <class Row>
  void take_whole(Result<sources::Parsed<Row>> read, sources::Parsed<Row>& into) {
    if (read && !read->rejects.empty()) {
      const auto& first = read->rejects.front();
      add(fmt::format("{}:{}: field {}: {}", first.file, first.line, first.column, first.reason));
    }
    take(std::move(read), into);
  }
  void add(std::string sentence) { sentences_.push_back(std::move(sentence)); }

 private:
  std::vector<std::string>& sentences_;
};

/// Why a file in the folder of a data set is a stranger there, such as an editor's lock; nothing for a file of figures.
std::string_view reason_not_to_read(const std::string& name) {
  if (name.starts_with('.')) return "ignored: its name begins with a dot";
  if (!is_utf8(name)) return "ignored: its name is not UTF-8 text";
  if (fs::path(name).extension() != ".csv") return "ignored: it is no .csv file in a folder of figures";
  return {};
}

/// The files of figures in a folder of the hub, in order; the others go to `not_read`.
std::vector<std::string> csv_files(const fs::path& hub, const std::string& folder, std::vector<sources::NotRead>& not_read,
                                   Damage& damage) {
  if (const auto reason = why_no_folder(hub / folder); !reason.empty()) {
    damage.add(folder + ": " + reason);
    return {};
  }
  std::vector<std::string> paths;
  std::error_code problem;
  for (auto at = fs::directory_iterator(hub / folder, problem); !problem && at != fs::directory_iterator(); at.increment(problem)) {
    const std::string name = at->path().filename().string();
    if (const auto reason = reason_not_to_read(name); reason.empty()) {
      paths.push_back(folder + "/" + name);
    } else {
      not_read.push_back({folder + "/" + shown_path(name), std::string(reason)});
    }
  }
  std::sort(paths.begin(), paths.end());
  std::sort(not_read.begin(), not_read.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  if (problem) {
    damage.add(fmt::format("{}: the folder cannot be read: {}", folder, problem.message()));
  } else if (paths.empty()) {
    damage.add(folder + ": it holds no .csv file, expected the figures of a data set");
  }
  return paths;
}

/// Tables in which zeros are printed say themselves what they cover: every force supplied the steps that it has a count of.
std::vector<Coverage> coverage_of_counts(const std::vector<sources::WideRow>& rows) {
  std::vector<Coverage> coverage;
  std::set<std::pair<std::string, int>> seen;
  for (const auto& row : rows) {
    for (const auto& cell : row.cells) {
      if (seen.emplace(row.force, cell.month.index()).second) coverage.push_back({"", row.force, cell.month, CellStatus::counted, ""});
    }
  }
  return coverage;
}

Result<sources::Parsed<sources::WideRow>> read_counts(const sources::HubFolder& hub, const std::string& path, DatasetKind kind) {
  switch (kind) {
    case DatasetKind::offences: return sources::read_offences(hub, path);
    case DatasetKind::years: return sources::read_years(hub, path);
    case DatasetKind::recorded_crime:
    case DatasetKind::monthly_counts: break;
  }
  return sources::read_recorded_crime(hub, path);
}

/// By codes.csv published tables are read; without it none could be.
void read_codes(const sources::HubFolder& hub, const DatasetDeclaration& declared, HubSources& sources, Damage& damage) {
  if (!declared.reads) return;
  sources.codes.push_back({declared.dataset.id, {}});
  damage.take(sources::read_codes(hub, declared.folder + "/codes.csv"), sources.codes.back().codes);
}

void read_dataset(const sources::HubFolder& hub, const DatasetDeclaration& declared, HubSources& sources, Damage& damage) {
  const auto coverage_of = [&](sources::Parsed<Coverage> parsed) {
    for (Coverage& each : parsed.rows) each.dataset = declared.dataset.id;
    sources.coverage.push_back(std::move(parsed));
  };
  read_codes(hub, declared, sources, damage);
  for (const std::string& path : csv_files(hub.path(), declared.folder, sources.not_read, damage)) {
    const std::string name = fs::path(path).filename().string();
    if (name == "coverage.csv") {
      sources::Parsed<Coverage> parsed;
      damage.take_whole(sources::read_coverage(hub, path), parsed);
      coverage_of(std::move(parsed));
    } else if (name != "codes.csv") {
      CountFile file{declared.dataset.id, {}};
      damage.take_whole(read_counts(hub, path, declared.kind), file.counts);
      if (declared.dataset.zeros_printed) coverage_of({{}, coverage_of_counts(file.counts.rows), {}});
      sources.counts.push_back(std::move(file));
    }
  }
}

void read_earlier(const sources::HubFolder& hub, const DatasetDeclaration& declared, HubSources& sources, Damage& damage) {
  if (!declared.earlier_folder) return;
  for (const std::string& path : csv_files(hub.path(), *declared.earlier_folder, sources.not_read, damage)) {
    CountFile file{declared.dataset.id, {}};
    damage.take_whole(read_counts(hub, path, declared.kind), file.counts);
    sources.earlier.push_back(std::move(file));
  }
}

template <class Row>
void read_reference(const sources::HubFolder& hub, const HubDefinition& definition, sources::Parsed<Row>& into, Damage& damage) {
  const bool due =
      Row::file.presence == reference::Presence::optional ? may_be_there(hub.path() / Row::file.path) : definition.response.has_value();
  if (due) damage.take(sources::read_reference<Row>(hub), into);
}

void read_places(const sources::HubFolder& hub, const HubDefinition& definition, bool for_street_files, HubSources& sources,
                 Damage damage) {
  const auto take_if_there = [&](const char* path, auto read, auto& into) {
    if (may_be_there(hub.path() / path)) damage.take(read(), into);
  };
  damage.take(sources::read_areas(hub), sources.areas);
  damage.take(sources::read_crosswalk(hub), sources.crosswalk);
  if (for_street_files) damage.take(sources::read_zones(hub), sources.zones);
  take_if_there(
      sources::small_areas_path, [&] { return sources::read_small_areas(hub); }, sources.small_areas);
  take_if_there(
      sources::outlines_path, [&] { return sources::read_outlines(hub, sources::outlines_path); }, sources.outlines);
  take_if_there(
      sources::small_outlines_path, [&] { return sources::read_outlines(hub, sources::small_outlines_path); }, sources.small_outlines);
  take_if_there(
      sources::partnerships_path, [&] { return sources::read_partnerships(hub); }, sources.partnerships);
  if (definition.response) damage.take(sources::read_published_figures(hub), sources.published);
  std::apply([&](auto&... table) { (read_reference(hub, definition, table, damage), ...); }, sources.references);
}

void read_datasets(const sources::HubFolder& hub, const HubDefinition& definition, HubSources& sources, Damage damage) {
  for (const DatasetDeclaration& declared : definition.datasets) {
    read_dataset(hub, declared, sources, damage);
    read_earlier(hub, declared, sources, damage);
  }
}

}  // namespace

void HubSources::forget_counts() {
  for (CountFile& file : counts) file.counts.rows = {};
  for (CountFile& file : earlier) file.counts.rows = {};
  return_freed_memory();
}

HubSources read_hub_sources(const fs::path& folder, const HubDefinition& definition, bool for_street_files) {
  HubSources sources;
  const sources::HubFolder hub(folder, definition.levels);
  std::vector<std::string> of_datasets;  // about half of the time goes into these, and nothing of theirs is the others'
  auto datasets = std::async(std::launch::async, [&] { read_datasets(hub, definition, sources, Damage(of_datasets)); });
  read_places(hub, definition, for_street_files, sources, Damage(sources.damage));
  datasets.get();
  sources.damage.insert(sources.damage.end(), of_datasets.begin(), of_datasets.end());
  Damage damage(sources.damage);
  for (const char* path : {"hub.toml", "measures.toml", "archives.toml"}) {
    if (path == std::string_view("archives.toml") && !may_be_there(folder / path)) continue;
    sources::SourceText text;
    damage.take(sources::read_source(folder, path), text);
    sources.definitions.push_back(text.file);
  }
  return sources;
}

}  // namespace hub::build
