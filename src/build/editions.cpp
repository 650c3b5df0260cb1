// SPDX-License-Identifier: Apache-2.0
#include "build/editions.hpp"

#include "base/file_digest.hpp"
#include "base/text.hpp"
#include "build/combined_check.hpp"
#include "build/published_counts.hpp"

#include <algorithm>

namespace hub::build {
namespace {

struct FoundTable {
  const sources::Sheet* sheet;
  sources::RecognisedTable table;
};

/// Months that a table of one period counts and its data set has no steps of, as in tables of three months beside those of years.
bool has_another_step(const sources::RecognisedTable& table, const DatasetDeclaration& declared) {
  return std::any_of(table.counts.begin(), table.counts.end(),
                     [&](const auto& each) { return each.period && each.period->months != declared.dataset.step_months; });
}

/// Reads the tables of one file for one data set after the other.
class FileReader {
 public:
  FileReader(const sources::Workbook& workbook, const HubSources& sources)
      : workbook_(workbook), sources_(sources), places_({sources.crosswalk.rows, sources.areas.rows, sources.partnerships.rows}) {}

  void recognise(const HubDefinition& definition, ReadFile& into) {
    for (const sources::Sheet& sheet : workbook_.sheets) {
      auto table = sources::recognise(workbook_, sheet);
      if (!table) {
        into.damage.push_back(to_string(table.error()));
      } else if (const auto reason = why_not(*table, definition); !reason.empty()) {
        into.sheets.push_back({sources::place_of(workbook_, sheet), reason});
      } else {
        found_.push_back({&sheet, std::move(**table)});
      }
    }
  }

  void read(const DatasetDeclaration& declared, const std::string& sha256, ReadFile& into) {
    const auto codes = codes_of(declared.dataset.id);
    PublishedCounts counts(places_, codes);
    Edition edition{declared.dataset.id, {fmt::format("{} ({})", workbook_.file, declared.dataset.id), sha256}, earliest_month, {}, {}, {}};
    for (const FoundTable& found : found_) {
      if (!has(*declared.reads, found.table.kind)) continue;
      edition.file.rows += read_table(found, counts, into.damage);
    }
    if (edition.file.rows == 0) return;
    edition.file.facts = edition.file.rows;
    counts.finish();
    into.damage.insert(into.damage.end(), counts.problems().begin(), counts.problems().end());
    for (const auto& [first, step] : counts.steps()) {
      edition.last = std::max(edition.last, step.period.last());
      edition.steps.emplace(first, wide_rows(step, is_of_years(*declared.reads)));
    }
    edition.miscoded = counts.miscoded();
    edition.left_out = counts.left_out();
    into.editions.push_back(std::move(edition));
  }

 private:
  [[nodiscard]] static std::string why_not(const std::optional<sources::RecognisedTable>& table, const HubDefinition& definition) {
    if (!table) return "ignored: it is none of the tables that are read";
    for (const DatasetDeclaration& declared : definition.datasets) {
      if (!declared.reads || !has(*declared.reads, table->kind)) continue;
      if (!has_another_step(*table, declared)) return {};
      return fmt::format("not taken: it is of other periods than the {} months of {}", declared.dataset.step_months, declared.dataset.id);
    }
    return fmt::format("not taken: no data set of the hub reads {}", name_of(table->kind));
  }

  [[nodiscard]] Codes codes_of(const std::string& dataset) const {
    Codes codes;
    for (const CodeFile& file : sources_.codes) {
      if (file.dataset != dataset) continue;
      for (const sources::CodeRow& row : file.codes.rows) codes[row.code].push_back(row);
    }
    return codes;
  }

  /// How many rows the table has.
  std::int64_t read_table(const FoundTable& found, PublishedCounts& counts, std::vector<std::string>& damage) {
    const std::string place = sources::place_of(workbook_, *found.sheet);
    const bool combined = found.table.kind == sources::TableKind::combined_partnerships;
    std::vector<sources::TableRow> listed;
    const auto tally = sources::read_table(workbook_, *found.sheet, found.table, [&](sources::TableRow&& row) {
      if (combined) return listed.push_back(std::move(row));
      counts.add(place, found.table.kind, row);
    });
    for (const sources::Reject& each : tally.rejects)
      damage.push_back(fmt::format("{}, row {}, column {}: {}", each.file, each.line, each.column, each.reason));
    if (tally.rejected > std::ssize(tally.rejects))
      damage.push_back(fmt::format("{}: {} rows in all cannot be read", place, tally.rejected));
    if (!combined) return tally.rows;
    for (const std::string& sentence : other_members(listed, sources_.table<CombinedArea>().rows, sources_.partnerships.rows))
      damage.push_back(place + sentence);
    return tally.rows;
  }

  const sources::Workbook& workbook_;
  const HubSources& sources_;
  PublishedPlaces places_;
  std::vector<FoundTable> found_;
};

}  // namespace

Result<ReadFile> read_editions(const std::filesystem::path& path, const HubDefinition& definition, const HubSources& sources) {
  const auto workbook = sources::read_workbook(path);
  if (!workbook) return tl::unexpected(workbook.error());
  const auto sha256 = sha256_of_file(path);
  if (!sha256) return tl::unexpected(sha256.error());
  ReadFile file;
  FileReader reader(*workbook, sources);
  reader.recognise(definition, file);
  for (const DatasetDeclaration& declared : definition.datasets) {
    if (declared.reads) reader.read(declared, *sha256, file);
  }
  return file;
}

}  // namespace hub::build
