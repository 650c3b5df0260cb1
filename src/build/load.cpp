// SPDX-License-Identifier: Apache-2.0
#include "build/load.hpp"

#include "base/text.hpp"
#include "build/load_parts.hpp"
#include "sources/police_uk/vocabulary.hpp"
#include "store/append.hpp"
#include "store/reference_rows.hpp"
#include "store/tables/figures.hpp"
#include "store/tables/source_files.hpp"
#include "store/tables/street.hpp"

namespace hub::build {
namespace {

using namespace store;

std::string_view coverage_status(CellStatus status) {
  switch (status) {
    case CellStatus::counted: return "supplied";
    case CellStatus::not_supplied: return "not_supplied";
    case CellStatus::incomplete: return "incomplete";
    case CellStatus::doubtful: return "doubtful";
    case CellStatus::not_held:
    case CellStatus::withheld:
    case CellStatus::broken:
    case CellStatus::combined: return "not_held";
  }
  return "not_held";
}

void load_coverage(Connection& connection, const std::vector<Coverage>& coverage) {
  append_each(connection, coverage, [](const Coverage& each) {
    return CoverageRow{.dataset = each.dataset,
                       .force = each.force,
                       .month = each.month.index(),
                       .status = coverage_status(each.status),
                       .detail = each.detail};
  });
}

void load_crime_vocabulary(Connection& connection) {
  std::uint8_t number = 0;
  append_each(connection, sources::crime_types, [&](const sources::CrimeType& type) {
    const auto last = type.last ? std::optional<std::int64_t>(type.last->index()) : std::nullopt;
    return CrimeTypeRow{number++, type.id, type.title, type.first.index(), last};
  });
  std::uint16_t place = 0;
  append_each(connection, sources::crime_outcomes, [&](std::string_view title) { return CrimeOutcomeRow{place++, title}; });
}

constexpr std::size_t most_shown = 4096;

void append_rejects(TableAppender<RejectRow>& rows, const std::vector<sources::Reject>& rejects, std::int64_t file_id) {
  for (const auto& reject : rejects) {
    const std::string reason = shown(reject.reason, most_shown);
    const std::string text = shown(reject.text, most_shown);
    rows.append({.source_file = file_id, .line = reject.line, .field = reject.column, .reason = reason, .text = text});
  }
}

/// Registers the street files; the importer has numbered their records from plan.first_source_file already.
void load_street_files(Connection& connection, SourceRegistry& registry, const StreetPlan& plan, const StreetImport& import) {
  if (!import.files.empty() && registry.next_id() != plan.first_source_file)
    throw Fatal{Error{
        ErrorCode::store_failed, import.files.front().file.path,
        fmt::format("its records were given the source file {}, but the next free one is {}", plan.first_source_file, registry.next_id())}};
  TableAppender<StreetFileRow> files(connection);
  TableAppender<RejectRow> rejects(connection);
  for (const ImportedFile& file : import.files) {
    const std::int64_t id = registry.add(file.file);
    files.append({.source_file = static_cast<std::uint32_t>(id),
                  .dataset = plan.dataset,
                  .force = plan.force_of(file.name.force),
                  .month = file.name.month.index(),
                  .reported_by = file.reported_by,
                  .vintage = static_cast<std::int64_t>(file.vintage),
                  .downloaded = file.downloaded.empty() ? std::nullopt : std::optional<std::string_view>(file.downloaded),
                  .supersedes = plan.is_older_than(file.downloaded) ? 1 : 0});
    append_rejects(rejects, file.rejects, id);
  }
  files.close();
  rejects.close();
}

}  // namespace

Status load_hub(Connection& connection, const HubDefinition& definition, const HubSources& sources, const SourceRegistry& registry,
                const WithheldCounts& withheld) {
  load_definition(connection, definition);
  load_areas(connection, definition, sources);
  load_response(connection, definition, sources);
  std::apply([&](const auto&... table) { (append_reference(connection, table.rows), ...); }, sources.references);
  load_crime_vocabulary(connection);
  if (auto loaded = load_counts(connection, sources, registry, withheld); !loaded) return loaded;
  TableAppender<RejectRow> rejects(connection);
  for_each_parsed(sources, [&](const auto& parsed) { append_rejects(rejects, parsed.rejects, registry.id_of(parsed.file)); });
  rejects.close();
  return {};
}

void load_import(Connection& connection, const std::vector<Coverage>& coverage, SourceRegistry& registry, const StreetPlan& plan,
                 const StreetImport& import) {
  load_coverage(connection, coverage);
  load_street_files(connection, registry, plan, import);
  std::int64_t id = 0;
  append_each(connection, registry.files(), [&](const sources::SourceFile& file) {
    return SourceFileRow{.id = ++id,
                         .path = file.path,
                         .sha256 = file.sha256,
                         .row_count = file.rows,
                         .fact_count = file.facts,
                         .reject_count = file.rejects};
  });
}

}  // namespace hub::build
