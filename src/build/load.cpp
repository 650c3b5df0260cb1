// SPDX-License-Identifier: Apache-2.0
#include "build/load.hpp"

#include "build/outline_paths.hpp"
#include "store/sql.hpp"

#include <map>

namespace hub::build {
namespace {

using store::Connection;

void load_definition(Connection& connection, const HubDefinition& hub) {
  auto rows = connection.appender("hub");
  rows.text(hub.id).text(hub.title).text(hub.publisher).text(hub.contact).text(hub.about).integer(hub.invented ? 1 : 0);
  rows.text(hub.home.text())
      .text(hub.nation.text())
      .text(hub.response_comparator)
      .text(hub.population)
      .text(fmt::format("{}", fmt::join(hub.attribution, "\n")))
      .end_row();
  rows.close();
  auto datasets = connection.appender("dataset");
  for (std::size_t i = 0; i < hub.datasets.size(); ++i) {
    const Dataset& each = hub.datasets[i].dataset;
    datasets.text(each.id).text(each.title).text(each.publisher).text(each.licence).text(each.address).text(each.published);
    datasets.integer(each.step_months).integer(each.located ? 1 : 0).integer(static_cast<std::int64_t>(i)).end_row();
  }
  datasets.close();
  auto pillars = connection.appender("pillar");
  for (std::size_t i = 0; i < hub.pillars.size(); ++i) {
    pillars.text(hub.pillars[i].id).text(hub.pillars[i].title).integer(static_cast<std::int64_t>(i)).end_row();
  }
  pillars.close();
}

void load_measures(Connection& connection, const HubDefinition& hub) {
  auto measures = connection.appender("measure");
  auto categories = connection.appender("measure_category");
  auto caveats = connection.appender("measure_caveat");
  for (std::size_t i = 0; i < hub.measures.size(); ++i) {
    const Measure& each = hub.measures[i];
    measures.text(each.id)
        .text(each.title)
        .text(each.plural)
        .text(each.pillar)
        .text(each.dataset)
        .text(name_of(each.denominator))
        .integer(each.per);
    measures.text(name_of(each.direction))
        .integer(each.headline ? 1 : 0)
        .text(each.definition)
        .integer(static_cast<std::int64_t>(i))
        .end_row();
    for (const std::string& category : each.categories) categories.text(each.id).text(category).end_row();
    for (std::size_t c = 0; c < each.caveats.size(); ++c)
      caveats.text(each.id).integer(static_cast<std::int64_t>(c)).text(each.caveats[c]).end_row();
  }
  measures.close();
  categories.close();
  caveats.close();
}

void load_areas(Connection& connection, const HubSources& sources) {
  auto areas = connection.appender("area");
  for (const Area& area : sources.areas.rows) {
    areas.text(area.code.text()).text(area.name).text(name_of(area.level));
    if (area.parent) {
      areas.text(area.parent->text());
    } else {
      areas.null();
    }
    areas.integer(area.residents).integer(area.households).end_row();
  }
  areas.close();
  auto replaced = connection.appender("area_replaced");
  for (const ReplacedArea& area : sources.replaced.rows) {
    replaced.text(area.code.text()).text(area.name).text(area.replaced_by.text()).text(area.date).end_row();
  }
  replaced.close();
  const OutlineMap map = outline_paths(sources.outlines.rows);
  auto outlines = connection.appender("area_outline");
  for (const OutlinePath& outline : map.outlines)
    outlines.text(outline.area)
        .text(outline.path)
        .integer(map.width)
        .integer(map.height)
        .integer(outline.label_x)
        .integer(outline.label_y)
        .end_row();
  outlines.close();
}

void load_response(Connection& connection, const HubSources& sources) {
  auto clocks = connection.appender("response_clock");
  for (const ResponseClock& clock : sources.clocks.rows) clocks.text(clock.id).text(clock.title).text(clock.definition).end_row();
  clocks.close();
  auto measures = connection.appender("response_measure");
  for (const ResponseMeasure& measure : sources.response_measures.rows)
    measures.text(measure.id).text(measure.topic).text(measure.title).end_row();
  measures.close();
  auto gaps = connection.appender("response_gap");
  for (const ResponseGap& gap : sources.gaps.rows) gaps.text(gap.missing).text(gap.holder).text(gap.why).end_row();
  gaps.close();
  auto figures = connection.appender("published_figure");
  for (const PublishedFigure& figure : sources.published.rows) {
    figures.text(figure.measure)
        .text(figure.area_name)
        .text(figure.area)
        .text(figure.period_first)
        .text(figure.period_last)
        .text(figure.value)
        .text(figure.unit);
    figures.text(figure.grade)
        .text(figure.clock)
        .text(figure.target)
        .text(name_of(figure.bound))
        .text(figure.note)
        .text(figure.publisher)
        .text(figure.url);
    figures.text(std::string(1, figure.quality)).end_row();
  }
  figures.close();
}

/// A publisher's name of a force → its area code, or itself when the force lies outside the nation.
class ForceNames {
 public:
  explicit ForceNames(const std::vector<sources::CrosswalkRow>& crosswalk) {
    for (const auto& row : crosswalk) {
      for (const std::string& name : {row.police_uk, row.home_office}) {
        if (!name.empty()) codes_.emplace(name, row.area ? row.area->text() : name);
      }
    }
  }
  [[nodiscard]] Result<std::string> code_of(const std::string& name, const std::string& file) const {
    const auto found = codes_.find(name);
    if (found != codes_.end()) return found->second;
    return fail(ErrorCode::check_failed, file, "found the force \"{}\", expected a name in areas/crosswalk.csv", name);
  }

 private:
  std::map<std::string, std::string> codes_;
};

Status load_counts(Connection& connection, const HubSources& sources, const ForceNames& names, std::int64_t first_file_id) {
  auto counts = connection.appender("recorded_count");
  for (const CountFile& file : sources.counts) {
    for (const auto& row : file.counts.rows) {
      for (const auto& cell : row) {
        const auto force = names.code_of(cell.force, file.counts.file.path);
        if (!force) return tl::unexpected(force.error());
        counts.text(file.dataset).integer(cell.month.index()).text(*force);
        if (cell.area) {
          counts.text(cell.area->text());
        } else {
          counts.null();
        }
        counts.text(cell.category).integer(cell.count).integer(first_file_id).end_row();
      }
    }
    ++first_file_id;
  }
  counts.close();
  return {};
}

std::string_view coverage_status(CellStatus status) {
  switch (status) {
    case CellStatus::counted: return "supplied";
    case CellStatus::not_supplied: return "not_supplied";
    case CellStatus::not_held:
    case CellStatus::incomplete: return "not_held";
  }
  return "not_held";
}

Status load_coverage(Connection& connection, const HubSources& sources, const ForceNames& names) {
  auto rows = connection.appender("coverage");
  for (const auto& file : sources.coverage) {
    for (const Coverage& each : file.rows) {
      const auto force = names.code_of(each.force, "coverage of " + each.dataset);
      if (!force) return tl::unexpected(force.error());
      rows.text(each.dataset).text(*force).integer(each.month.index()).text(coverage_status(each.status)).text(each.detail).end_row();
    }
  }
  rows.close();
  return {};
}

void load_rejects(Connection& connection, const std::vector<sources::Reject>& rejects, std::int64_t file_id) {
  auto rows = connection.appender("reject");
  for (const auto& reject : rejects)
    rows.integer(file_id).integer(reject.line).integer(reject.column).text(reject.reason).text(reject.text).end_row();
  rows.close();
}

/// Calls visit(parsed) for each parsed file, in the order of source_file ids.
template <class Visit>
void for_each_parsed(const HubSources& sources, Visit visit) {
  for (const CountFile& file : sources.counts) visit(file.counts);
  visit(sources.areas);
  visit(sources.replaced);
  visit(sources.crosswalk);
  visit(sources.outlines);
  visit(sources.published);
  visit(sources.clocks);
  visit(sources.response_measures);
  visit(sources.gaps);
  for (const auto& coverage : sources.coverage) {
    if (!coverage.file.path.empty()) visit(coverage);
  }
}

}  // namespace

std::vector<sources::SourceFile> source_files(const HubSources& sources) {
  std::vector<sources::SourceFile> files;
  for_each_parsed(sources, [&](const auto& parsed) { files.push_back(parsed.file); });
  files.insert(files.end(), sources.definitions.begin(), sources.definitions.end());
  return files;
}

Status load_hub(Connection& connection, const HubDefinition& definition, const HubSources& sources) {
  load_definition(connection, definition);
  load_measures(connection, definition);
  load_areas(connection, sources);
  load_response(connection, sources);
  const ForceNames names(sources.crosswalk.rows);
  if (auto loaded = load_counts(connection, sources, names, 1); !loaded) return loaded;
  if (auto loaded = load_coverage(connection, sources, names); !loaded) return loaded;
  std::int64_t id = 0;
  auto rows = connection.appender("source_file");
  for (const auto& file : source_files(sources)) {
    rows.integer(++id)
        .text(file.path)
        .text(file.sha256)
        .integer(file.bytes)
        .integer(file.rows)
        .integer(file.facts)
        .integer(file.rejects)
        .end_row();
  }
  rows.close();
  id = 0;
  for_each_parsed(sources, [&](const auto& parsed) { load_rejects(connection, parsed.rejects, ++id); });
  return {};
}

}  // namespace hub::build
