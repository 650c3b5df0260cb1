// SPDX-License-Identifier: Apache-2.0
#include "build/published_editions.hpp"

#include "build/step_editions.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>

namespace hub::build {
namespace {

// A new edition of everything revises a hundred thousand cells, and the manifest may have 16 MiB.
constexpr std::size_t most_revisions_of_a_step = 2'000;
constexpr std::size_t most_remarks = 25'000;

/// What the bundled files of the data set tell of the step.
StepEdition bundled_edition(const std::string& dataset, Month step, Month last, const HubSources& sources) {
  StepEdition bundled{"", last, true, {}};
  for (const CountFile& file : sources.counts) {
    if (file.dataset != dataset) continue;
    for (const sources::WideRow& row : file.counts.rows) {
      sources::WideRow of_step{row.force, row.area, {}};
      std::copy_if(row.cells.begin(), row.cells.end(), std::back_inserter(of_step.cells),
                   [&](const auto& cell) { return cell.month == step; });
      if (of_step.cells.empty()) continue;
      if (bundled.file.empty()) bundled.file = file.counts.file.path;
      bundled.rows.push_back(std::move(of_step));
    }
  }
  return bundled;
}

/// Takes it out of them.
void erase_bundled(const std::string& dataset, Month step, HubSources& sources) {
  for (CountFile& file : sources.counts) {
    if (file.dataset != dataset) continue;
    for (sources::WideRow& row : file.counts.rows) std::erase_if(row.cells, [&](const auto& cell) { return cell.month == step; });
  }
  for (auto& coverage : sources.coverage)
    std::erase_if(coverage.rows, [&](const Coverage& each) { return each.dataset == dataset && each.month == step; });
}

/// Rows without a cell are none; lines keep standing beside their rows.
void drop_emptied_rows(const std::string& dataset, HubSources& sources) {
  for (CountFile& file : sources.counts) {
    if (file.dataset != dataset) continue;
    sources::Parsed<sources::WideRow> kept{file.counts.file, {}, std::move(file.counts.rejects), {}};
    for (std::size_t i = 0; i < file.counts.rows.size(); ++i) {
      if (file.counts.rows[i].cells.empty()) continue;
      kept.rows.push_back(std::move(file.counts.rows[i]));
      if (i < file.counts.lines.size()) kept.lines.push_back(file.counts.lines[i]);
    }
    file.counts = std::move(kept);
  }
}

/// The last month that the bundled files count.
Month bundled_last(const DatasetDeclaration& declared, const HubSources& sources) {
  Month last = earliest_month;
  for (const CountFile& file : sources.counts) {
    if (file.dataset != declared.dataset.id) continue;
    for (const sources::WideRow& row : file.counts.rows) {
      for (const auto& cell : row.cells) last = std::max(last, Period{cell.month, declared.dataset.step_months}.last());
    }
  }
  return last;
}

/// A step goes from the bundled files to the edition that is shown: coverage too, by which tables with printed zeros say what they have.
class Chooser {
 public:
  Chooser(const DatasetDeclaration& declared, HubSources& sources)
      : declared_(declared), sources_(sources), bundled_last_(bundled_last(declared, sources)) {}

  void choose(Month step, std::vector<Edition>& editions) {
    std::vector<StepEdition> told;
    std::vector<Edition*> files;
    for (Edition& edition : editions) {
      if (const auto found = edition.steps.find(step); found != edition.steps.end()) {
        told.push_back({edition.file.path, edition.last, false, found->second});
        files.push_back(&edition);
      }
    }
    if (auto bundled = bundled_edition(declared_.dataset.id, step, bundled_last_, sources_); !bundled.rows.empty())
      told.push_back(std::move(bundled));
    const std::size_t best = shown_of(told);
    for (std::size_t i = 0; i < told.size(); ++i) {
      if (i != best) add_remarks(step, told[i], told[best]);
    }
    if (!told[best].bundled) put(step, told[best], files[best]);
  }

  /// The files themselves, in which only what is shown is left.
  void add_files(std::vector<Edition>& editions) {
    for (Edition& edition : editions) {
      for (const std::string& sentence : edition.miscoded) sources_.remarks.push_back({"miscoded", edition.file.path, sentence, 0});
      for (const std::string& sentence : edition.left_out) sources_.remarks.push_back({"left out", edition.file.path, sentence, 0});
      sources_.counts.push_back({declared_.dataset.id, {edition.file, std::move(shown_[&edition]), {}}});
    }
  }

 private:
  void put(Month step, StepEdition& shown, const Edition* edition) {
    erase_bundled(declared_.dataset.id, step, sources_);
    std::set<std::string> forces;
    sources::Parsed<Coverage> coverage;
    for (sources::WideRow& row : shown.rows) {
      if (forces.insert(row.force).second) coverage.rows.push_back({declared_.dataset.id, row.force, step, CellStatus::counted, ""});
      shown_[edition].push_back(std::move(row));
    }
    sources_.coverage.push_back(std::move(coverage));
  }

  void add_remarks(Month step, const StepEdition& other, const StepEdition& shown) {
    auto found = revisions(other, shown);
    std::stable_sort(found.begin(), found.end(),
                     [](const Revision& a, const Revision& b) { return std::abs(a.other - a.shown) > std::abs(b.other - b.shown); });
    const Period period{step, declared_.dataset.step_months};
    const std::size_t left = most_remarks - std::min(most_remarks, sources_.remarks.size());
    const std::size_t named = std::min({found.size(), most_revisions_of_a_step, left});
    for (std::size_t i = 0; i < named; ++i) {
      const Revision& each = found[i];
      sources_.remarks.push_back(
          {"revision", fmt::format("{} {} {}", each.force, each.area.empty() ? "as a whole" : each.area, each.category),
           fmt::format("{}: {} in {}, shown is {} of {}", to_string(period), each.other, other.file, each.shown, shown.file), each.other});
    }
    if (found.size() > named)
      sources_.remarks.push_back({"revision", fmt::format("{} more cells", found.size() - named),
                                  fmt::format("{}: other counts in {} than in {}", to_string(period), other.file, shown.file), 0});
  }

  const DatasetDeclaration& declared_;
  HubSources& sources_;
  Month bundled_last_;
  std::map<const Edition*, std::vector<sources::WideRow>> shown_;
};

void read_tables(const HubDefinition& definition, sources::DataListing& listing, HubSources& sources, std::vector<Edition>& editions) {
  for (const sources::TableFile& table : listing.tables) {
    auto read = read_editions(table.on_disk, definition, sources);
    if (!read && table.is_workbook) sources.damage.push_back(to_string(read.error()));
    if (!read || (read->editions.empty() && read->damage.empty())) continue;  // a .csv may be anything
    sources.tables_taken = true;
    const auto stranger =
        std::find_if(listing.not_read.begin(), listing.not_read.end(), [&](const auto& each) { return each.path == table.path; });
    if (stranger != listing.not_read.end()) listing.not_read.erase(stranger);
    listing.not_read.insert(listing.not_read.end(), read->sheets.begin(), read->sheets.end());
    sources.damage.insert(sources.damage.end(), read->damage.begin(), read->damage.end());
    std::move(read->editions.begin(), read->editions.end(), std::back_inserter(editions));
  }
  std::sort(listing.not_read.begin(), listing.not_read.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
}

}  // namespace

void choose_editions(const DatasetDeclaration& declared, std::vector<Edition> editions, HubSources& sources) {
  if (editions.empty()) return;
  std::set<Month> steps;
  for (const Edition& edition : editions) {
    for (const auto& [first, rows] : edition.steps) steps.insert(first);
  }
  Chooser chooser(declared, sources);
  for (const Month step : steps) chooser.choose(step, editions);
  drop_emptied_rows(declared.dataset.id, sources);
  chooser.add_files(editions);
}

HubSources read_sources(const std::filesystem::path& folder, const HubDefinition& definition, sources::DataListing& listing,
                        bool for_street_files) {
  HubSources sources = read_hub_sources(folder, definition, for_street_files);
  const bool reads =
      std::any_of(definition.datasets.begin(), definition.datasets.end(), [](const auto& each) { return each.reads.has_value(); });
  if (!reads || !sources.damage.empty()) return sources;
  std::vector<Edition> editions;
  read_tables(definition, listing, sources, editions);
  if (!sources.damage.empty()) return sources;
  for (const DatasetDeclaration& declared : definition.datasets) {
    std::vector<Edition> of_dataset;
    for (Edition& edition : editions) {
      if (edition.dataset == declared.dataset.id) of_dataset.push_back(std::move(edition));
    }
    choose_editions(declared, std::move(of_dataset), sources);
  }
  return sources;
}

}  // namespace hub::build
