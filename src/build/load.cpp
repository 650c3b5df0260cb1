// SPDX-License-Identifier: Apache-2.0
#include "build/load.hpp"

#include "base/text.hpp"
#include "build/outline_paths.hpp"
#include "store/sql.hpp"

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

void load_measure_parts(Connection& connection, const std::vector<Measure>& measures) {
  auto wording = connection.appender("measure_wording");
  auto policies = connection.appender("measure_disclosure");
  auto breaks = connection.appender("measure_break");
  for (const Measure& each : measures) {
    wording.text(each.id).text("en").text(each.title).text(each.singular).text(each.plural).end_row();
    if (each.welsh) wording.text(each.id).text("cy").text(each.welsh->title).text(each.welsh->counted).text(each.welsh->counted).end_row();
    if (each.disclosure)
      policies.text(each.id).integer(each.disclosure->smallest_count).text(name_of(each.disclosure->lowest_level)).end_row();
    for (const MeasureBreak& era : each.breaks) breaks.text(each.id).integer(era.month.index()).text(era.reason).end_row();
  }
  wording.close();
  policies.close();
  breaks.close();
}

void load_measures(Connection& connection, const HubDefinition& hub) {
  auto measures = connection.appender("measure");
  auto categories = connection.appender("measure_category");
  auto caveats = connection.appender("measure_caveat");
  load_measure_parts(connection, hub.measures);
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

// Units of the longer side of a map: a district is some hundred units wide, an LSOA in a town some tens.
constexpr int district_units = 600;
constexpr int small_area_units = 12'000;

void load_outlines(Connection& connection, const std::vector<sources::Outline>& outlines, int units) {
  const OutlineMap map = outline_paths(outlines, units);
  auto rows = connection.appender("area_outline");
  for (const OutlinePath& outline : map.outlines)
    rows.text(outline.area)
        .text(outline.path)
        .integer(map.width)
        .integer(map.height)
        .integer(outline.label_x)
        .integer(outline.label_y)
        .end_row();
  rows.close();
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
  auto regions = connection.appender("area_region");
  for (const Area& area : sources.areas.rows) {
    if (!area.region.empty()) regions.text(area.code.text()).text(area.region).end_row();
  }
  regions.close();
  auto characteristics = connection.appender("area_characteristic");
  for (const AreaCharacteristics& each : sources.characteristics.rows)
    characteristics.text(each.area.text()).integer(each.tenths_of_square_km).text(each.rural_urban).end_row();
  characteristics.close();
  auto similar = connection.appender("similar_force");
  for (const SimilarForce& each : sources.similar_forces.rows) similar.text(each.force.text()).text(each.member.text()).end_row();
  similar.close();
  auto replaced = connection.appender("area_replaced");
  for (const ReplacedArea& area : sources.replaced.rows) {
    replaced.text(area.code.text()).text(area.name).text(area.replaced_by.text()).text(area.date).end_row();
  }
  replaced.close();
  load_outlines(connection, sources.outlines.rows, district_units);
  load_outlines(connection, sources.small_outlines.rows, small_area_units);
}

void load_small_areas(Connection& connection, const std::vector<SmallArea>& areas) {
  auto rows = connection.appender("small_area");
  const auto code = [&](const std::optional<AreaCode>& area) { area ? rows.text(area->text()) : rows.null(); };
  const auto number = [&](const std::optional<std::int64_t>& value) { value ? rows.integer(*value) : rows.null(); };
  for (const SmallArea& area : areas) {
    rows.text(area.code.text()).text(area.name).text(name_of(area.level)).text(area.district.text());
    code(area.msoa);
    code(area.ward);
    rows.integer(static_cast<std::int64_t>(area.vintage));
    number(area.residents);
    number(area.households);
    rows.end_row();
  }
  rows.close();
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

/// Takes the counts of measures under control out of the table of counts and puts back what may be known: sums over their categories, which
/// one by one can be small, by district and "elsewhere" where places are published, and of everything as "withheld" where they are not.
/// A force that is withheld itself leaves nothing, nor does one outside the nation.
class Withholding {
 public:
  explicit Withholding(const WithheldCounts& withheld) : withheld_(withheld) {}

  [[nodiscard]] bool takes(const std::string& dataset, const std::string& force, const std::optional<AreaCode>& area,
                           const sources::CountCell& cell, std::int64_t file_id) {
    const Measure* measure = withheld_.measure_of(dataset, cell.category);
    if (measure == nullptr) return false;
    const CountKey whole{measure->id, force, cell.month};
    if (withheld_.contains(whole) || !withheld_.forces().districts_of.contains(force)) return true;
    const bool is_own = area && withheld_.forces().has(force, area->text());
    const std::string place = withheld_.hides_places(whole) ? "withheld" : is_own ? area->text() : "elsewhere";
    sums_[{dataset, force, place, measure->categories.front(), cell.month, file_id}] += cell.count;
    return true;
  }

  void load(Connection& connection) const {
    auto counts = connection.appender("recorded_count");
    for (const auto& [key, sum] : sums_) {
      const auto& [dataset, force, place, category, month, file_id] = key;
      counts.text(dataset).integer(month.index()).text(force).text(place).text(category).integer(sum).integer(file_id).end_row();
    }
    counts.close();
    auto rows = connection.appender("withheld_count");
    for (const CountKey& key : withheld_.all()) rows.text(key.measure).text(key.area).integer(key.month.index()).end_row();
    rows.close();
  }

 private:
  using SumKey = std::tuple<std::string, std::string, std::string, std::string, Month, std::int64_t>;
  const WithheldCounts& withheld_;
  std::map<SumKey, std::int64_t> sums_;
};

Status load_counts(Connection& connection, const HubSources& sources, const ForceNames& names, const WithheldCounts& withheld) {
  auto counts = connection.appender("recorded_count");
  Withholding withholding(withheld);
  std::int64_t file_id = 1;
  for (const CountFile& file : sources.counts) {
    const bool controlled = withheld.controls(file.dataset);
    for (const sources::WideRow& row : file.counts.rows) {
      const auto force = names.code_of(row.force, file.counts.file.path);
      if (!force) return tl::unexpected(force.error());
      for (const sources::CountCell& cell : row.cells) {
        if (controlled && withholding.takes(file.dataset, *force, row.area, cell, file_id)) continue;
        counts.text(file.dataset).integer(cell.month.index()).text(*force);
        if (row.area) {
          counts.text(row.area->text());
        } else {
          counts.null();
        }
        counts.text(cell.category).integer(cell.count).integer(file_id).end_row();
      }
    }
    ++file_id;
  }
  counts.close();
  withholding.load(connection);
  return {};
}

std::string_view coverage_status(CellStatus status) {
  switch (status) {
    case CellStatus::counted: return "supplied";
    case CellStatus::not_supplied: return "not_supplied";
    case CellStatus::not_held:
    case CellStatus::incomplete:
    case CellStatus::withheld:
    case CellStatus::broken: return "not_held";
  }
  return "not_held";
}

void load_coverage(Connection& connection, const std::vector<Coverage>& coverage) {
  auto rows = connection.appender("coverage");
  for (const Coverage& each : coverage)
    rows.text(each.dataset).text(each.force).integer(each.month.index()).text(coverage_status(each.status)).text(each.detail).end_row();
  rows.close();
}

void load_crime_vocabulary(Connection& connection) {
  auto types = connection.appender("crime_type");
  for (std::size_t i = 0; i < crime_types.size(); ++i)
    types.integer(static_cast<std::int64_t>(i)).text(crime_types[i].id).text(crime_types[i].title).end_row();
  types.close();
  auto outcomes = connection.appender("crime_outcome");
  for (std::size_t i = 0; i < crime_outcomes.size(); ++i) outcomes.integer(static_cast<std::int64_t>(i)).text(crime_outcomes[i]).end_row();
  outcomes.close();
}

void load_street_files(Connection& connection, const StreetPlan& plan, const StreetImport& import) {
  auto rows = connection.appender("street_file");
  for (std::size_t i = 0; i < import.files.size(); ++i) {
    const ImportedFile& file = import.files[i];
    rows.integer(plan.first_source_file + static_cast<std::int64_t>(i)).text(plan.dataset).text(plan.force_of(file.name.force));
    rows.integer(file.name.month.index()).text(file.reported_by).integer(static_cast<std::int64_t>(file.vintage)).end_row();
  }
  rows.close();
}

constexpr std::size_t most_shown = 4096;

void load_rejects(Connection& connection, const std::vector<sources::Reject>& rejects, std::int64_t file_id) {
  auto rows = connection.appender("reject");
  for (const auto& reject : rejects)
    rows.integer(file_id)
        .integer(reject.line)
        .integer(reject.column)
        .text(shown(reject.reason, most_shown))
        .text(shown(reject.text, most_shown))
        .end_row();
  rows.close();
}

/// Calls visit(parsed) for each parsed file, in the order of source_file ids.
template <class Visit>
void for_each_parsed(const HubSources& sources, Visit visit) {
  for (const CountFile& file : sources.counts) visit(file.counts);
  visit(sources.areas);
  visit(sources.replaced);
  visit(sources.crosswalk);
  visit(sources.published);
  visit(sources.clocks);
  visit(sources.response_measures);
  visit(sources.gaps);
  for (const auto* optional : {&sources.outlines, &sources.small_outlines}) {
    if (!optional->file.path.empty()) visit(*optional);
  }
  if (!sources.small_areas.file.path.empty()) visit(sources.small_areas);
  if (!sources.characteristics.file.path.empty()) visit(sources.characteristics);
  if (!sources.similar_forces.file.path.empty()) visit(sources.similar_forces);
  if (!sources.lsoas.file.path.empty()) visit(sources.lsoas);
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

Status load_hub(Connection& connection, const HubDefinition& definition, const HubSources& sources, const WithheldCounts& withheld) {
  load_definition(connection, definition);
  load_measures(connection, definition);
  load_areas(connection, sources);
  load_small_areas(connection, sources.small_areas.rows);
  load_response(connection, sources);
  load_crime_vocabulary(connection);
  if (auto loaded = load_counts(connection, sources, ForceNames(sources.crosswalk.rows), withheld); !loaded) return loaded;
  std::int64_t id = 0;
  for_each_parsed(sources, [&](const auto& parsed) { load_rejects(connection, parsed.rejects, ++id); });
  return {};
}

void load_import(Connection& connection, const std::vector<Coverage>& coverage, const std::vector<sources::SourceFile>& files,
                 const StreetPlan& plan, const StreetImport& import) {
  load_coverage(connection, coverage);
  load_street_files(connection, plan, import);
  auto rows = connection.appender("source_file");
  std::int64_t id = 0;
  for (const auto& file : files) {
    rows.integer(++id).text(file.path).text(file.sha256).integer(file.rows).integer(file.facts).integer(file.rejects).end_row();
  }
  rows.close();
  id = plan.first_source_file;
  for (const ImportedFile& file : import.files) load_rejects(connection, file.rejects, id++);
}

}  // namespace hub::build
