// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "query/folding.hpp"
#include "query/snapshot.hpp"
#include "stats/neighbours.hpp"
#include "store/database.hpp"
#include "store/sql.hpp"

#include <algorithm>
#include <set>

namespace hub::query {
namespace {

CellStatus cell_status(std::string_view name) {
  if (name == "counted" || name == "supplied") return CellStatus::counted;
  if (name == "not_supplied") return CellStatus::not_supplied;
  if (name == "withheld") return CellStatus::withheld;
  if (name == "broken") return CellStatus::broken;
  return name == "incomplete" ? CellStatus::incomplete : CellStatus::not_held;
}

[[noreturn]] void corrupt(std::string_view what, std::string_view found) {
  throw Fatal{Error{ErrorCode::store_failed, "hub.duckdb", fmt::format("found {} \"{}\", which no build writes", what, found)}};
}

template <class T>
T known(std::optional<T> value, std::string_view what, std::string_view found) {
  if (!value) corrupt(what, found);
  return *value;
}

AreaCode code_of(const std::string& text) {
  auto code = AreaCode::parse(text);
  if (!code) corrupt("the area code", text);
  return std::move(*code);
}

}  // namespace

/// Reads every table into one snapshot.
class SnapshotLoader {
 public:
  SnapshotLoader(Snapshot& snapshot, store::Connection& connection) : snapshot_(snapshot), connection_(connection) {}

  void load(const store::Manifest& manifest) {
    load_areas();
    load_hub(manifest);
    load_measures();
    load_outlines();
    load_coverage();
    load_observations();
    load_response();
    snapshot_.small_areas = SmallAreas(connection_);
    load_source_lines();
    prepare_statistics();
    if (manifest.schema_version > store::previous_schema_version) load_statistics();
    for (auto& entry : snapshot_.steps_) find_panel(entry.second);
    index_names();
  }

 private:
  store::Rows rows(const std::string& query) { return connection_.prepare(store::sql("query/" + query + ".sql")).rows(); }

  void load_areas() {
    for (auto in = rows("areas"); in.next();) {
      std::optional<AreaCode> parent;
      if (!in.is_null(3)) parent = code_of(in.text(3));
      snapshot_.areas.push_back({code_of(in.text(0)),
                                 in.text(1),
                                 known(area_level_named(in.text(2)), "the level", in.text(2)),
                                 std::move(parent),
                                 in.integer(4),
                                 in.integer(5),
                                 {}});
    }
    for (const Area& area : snapshot_.areas) {
      snapshot_.area_by_code_.emplace(area.code.text(), snapshot_.index_of(area));
      snapshot_.by_level_[static_cast<std::size_t>(area.level)].push_back(&area);
      if (area.level == AreaLevel::force) snapshot_.residents_of_forces += area.residents;
    }
    snapshot_.children_.resize(snapshot_.areas.size());
    for (const Area& area : snapshot_.areas) {
      if (const Area* parent = snapshot_.parent_of(area)) snapshot_.children_[snapshot_.index_of(*parent)].push_back(&area);
    }
    for (auto in = rows("replaced_areas"); in.next();)
      snapshot_.replaced.push_back({code_of(in.text(0)), in.text(1), code_of(in.text(2)), in.text(3)});
  }

  void load_hub(const store::Manifest& manifest) {
    auto in = rows("hub");
    if (!in.next()) corrupt("the table", "hub without a row");
    auto& hub = snapshot_.hub;
    hub.id = in.text(0);
    hub.title = in.text(1);
    hub.publisher = in.text(2);
    hub.contact = in.text(3);
    hub.about = in.text(4);
    hub.invented = in.integer(5) != 0;
    hub.home = snapshot_.find_area(in.text(6));
    hub.nation = snapshot_.find_area(in.text(7));
    if (hub.home == nullptr || hub.nation == nullptr) corrupt("the home or nation", in.text(6));
    snapshot_.response_comparator = in.text(8);
    hub.population = in.text(9);
    const std::string attribution = in.text(10);
    for (const std::string_view line : split(attribution, '\n')) hub.attribution.emplace_back(line);
    hub.release = manifest.id;
    const auto number = [&](std::size_t at, std::size_t length) {
      return parse_number<int>(std::string_view(manifest.id).substr(at, length)).value_or(1);
    };
    hub.published = Date(std::chrono::year(number(0, 4)), std::chrono::month(static_cast<unsigned>(number(4, 2))),
                         std::chrono::day(static_cast<unsigned>(number(6, 2))));
  }

  void load_measures() {
    for (auto in = rows("datasets"); in.next();) {
      snapshot_.datasets.push_back(
          {in.text(0), in.text(1), in.text(2), in.text(3), in.text(4), in.text(5), static_cast<int>(in.integer(6)), in.integer(7) != 0});
    }
    for (auto in = rows("pillars"); in.next();) snapshot_.pillars.push_back({in.text(0), in.text(1)});
    for (auto in = rows("measures"); in.next();) {
      snapshot_.measures.push_back({in.text(0),
                                    in.text(1),
                                    in.text(2),
                                    in.text(3),
                                    in.text(4),
                                    {},
                                    known(denominator_named(in.text(5)), "the denominator", in.text(5)),
                                    static_cast<int>(in.integer(6)),
                                    known(direction_named(in.text(7)), "the direction", in.text(7)),
                                    in.integer(8) != 0,
                                    in.text(9),
                                    {},
                                    in.text(1),
                                    {},
                                    {},
                                    {}});
    }
    for (auto in = rows("measure_categories"); in.next();) measure(in.text(0)).categories.push_back(in.text(1));
    for (auto in = rows("measure_caveats"); in.next();) measure(in.text(0)).caveats.push_back(in.text(1));
  }

  Measure& measure(const std::string& id) {
    const Measure* found = snapshot_.find_measure(id);
    if (found == nullptr) corrupt("the measure", id);
    return snapshot_.measures[snapshot_.index_of(*found)];
  }

  void load_outlines() {
    for (auto in = rows("outlines"); in.next();) {
      const auto number = [&](std::size_t column) { return static_cast<int>(in.integer(column)); };
      snapshot_.outlines.by_area.emplace(in.text(0), facts::Outline{in.text(1), number(4), number(5)});
      snapshot_.outlines.frame = {number(2), number(3)};
    }
  }

  void load_coverage() {
    std::map<std::string, std::set<int>> months;
    for (auto in = rows("coverage"); in.next();) {
      const Month month = Month::from_index(static_cast<int>(in.integer(2)));
      months[in.text(0)].insert(month.index());
      snapshot_.steps_[in.text(0)].by_force[in.text(1)].emplace(
          month.index(), Coverage{in.text(0), in.text(1), month, cell_status(in.text(3)), in.text(4), in.integer(5), in.integer(6)});
    }
    snapshot_.hub.newest = Month::from_index(0);
    for (const Dataset& dataset : snapshot_.datasets) {
      auto& steps = snapshot_.steps_[dataset.id];
      for (const int month : months[dataset.id]) {
        steps.steps.push_back({Month::from_index(month), dataset.step_months});
      }
      if (dataset.step_months == 1 && !steps.steps.empty())
        snapshot_.hub.newest = std::max(snapshot_.hub.newest, steps.steps.back().last());
    }
    if (months.empty()) corrupt("the table", "coverage without a row");
  }

  void load_observations() {
    snapshot_.series_.resize(snapshot_.measures.size() * snapshot_.areas.size());
    std::string measure_id;
    std::string area_code;
    Series* series = nullptr;
    for (auto in = rows("statistics"); in.next();) {
      if (series == nullptr || in.view(0) != measure_id || in.view(1) != area_code) {
        if (series != nullptr) series->shrink_to_fit();
        measure_id = in.text(0);
        area_code = in.text(1);
        const Measure* found_measure = snapshot_.find_measure(measure_id);
        const Area* found_area = snapshot_.find_area(area_code);
        if (found_measure == nullptr || found_area == nullptr) corrupt("the measure or area", measure_id + " " + area_code);
        series = &snapshot_.series_[snapshot_.index_of(*found_measure) * snapshot_.areas.size() + snapshot_.index_of(*found_area)];
      }
      const auto number = [&](std::size_t column) { return in.is_null(column) ? std::int64_t{0} : in.integer(column); };
      series->set({Month::from_index(static_cast<int>(in.integer(2))), static_cast<int>(in.integer(3))},
                  {number(4), number(5), number(6), cell_status(in.view(8)), static_cast<std::uint8_t>(in.integer(7)),
                   !in.is_null(5) && !in.is_null(6)});
    }
  }

  /// Street files are too many to list: the manifest has them.
  void load_source_lines() {
    for (auto in = rows("hub_files"); in.next();)
      snapshot_.source_lines.push_back(fmt::format("{}, {} rows, SHA-256 {}", in.text(0), in.integer(2), in.text(1)));
    auto totals = rows("street_file_totals");
    if (totals.next() && totals.integer(0) > 0) {
      snapshot_.source_lines.push_back(fmt::format(
          "{} street files of data.police.uk, {} records, {} rejected rows; their names and SHA-256 are in the release's manifest",
          totals.integer(0), totals.integer(1), totals.integer(2)));
    }
  }

  /// What holds for a release that says nothing more.
  void prepare_statistics() {
    snapshot_.dispersion_.assign(snapshot_.measures.size() * snapshot_.by_level_.size(),
                                 stats::dispersion_of(std::span<const stats::HalfCounts>()));
    snapshot_.neighbours_.resize(snapshot_.areas.size());
    snapshot_.similar_forces_.resize(snapshot_.areas.size());
  }

  void load_statistics() {
    for (auto in = rows("area_regions"); in.next();) area(in.text(0)).region = in.text(1);
    for (auto in = rows("measure_wording"); in.next();) {
      Measure& named = measure(in.text(0));
      if (in.view(1) == "en") named.singular = in.text(3);
      if (in.view(1) == "cy") named.welsh = WelshName{in.text(2), in.text(4)};
    }
    for (auto in = rows("measure_disclosure"); in.next();)
      measure(in.text(0)).disclosure = DisclosurePolicy{in.integer(1), known(area_level_named(in.text(2)), "the level", in.text(2))};
    for (auto in = rows("measure_breaks"); in.next();)
      measure(in.text(0)).breaks.push_back({Month::from_index(static_cast<int>(in.integer(1))), in.text(2)});
    for (auto in = rows("dispersion"); in.next();) {
      const auto level = static_cast<std::size_t>(known(area_level_named(in.text(1)), "the level", in.text(1)));
      snapshot_.dispersion_[snapshot_.index_of(measure(in.text(0))) * snapshot_.by_level_.size() + level] =
          stats::dispersion_from(static_cast<double>(in.integer(3)) / 1e9, static_cast<int>(in.integer(2)));
    }
    for (auto in = rows("similar_forces"); in.next();)
      snapshot_.similar_forces_[snapshot_.index_of(area(in.text(0)))].push_back(&area(in.text(1)));
    find_neighbours();
  }

  Area& area(const std::string& code) {
    const Area* found = snapshot_.find_area(code);
    if (found == nullptr) corrupt("the area", code);
    return snapshot_.areas[snapshot_.index_of(*found)];
  }

  void find_neighbours() {
    std::vector<const Area*> areas;
    std::vector<stats::Likeness> likeness;
    for (auto in = rows("area_characteristics"); in.next();) {
      const Area& described = area(in.text(0));
      if (described.residents <= 0 || described.households <= 0) continue;
      areas.push_back(&described);
      likeness.push_back({static_cast<double>(described.residents), static_cast<double>(in.integer(1)) / 10.0,
                          static_cast<double>(described.households), in.text(2)});
    }
    const auto nearest = stats::nearest_areas(likeness, stats::neighbour_count);
    for (std::size_t own = 0; own < areas.size(); ++own) {
      auto& found = snapshot_.neighbours_[snapshot_.index_of(*areas[own])];
      for (const std::size_t near : nearest[own]) found.push_back(areas[near]);
    }
  }

  void load_response() {
    for (auto in = rows("response_clocks"); in.next();) snapshot_.clocks.push_back({in.text(0), in.text(1), in.text(2)});
    for (auto in = rows("response_measures"); in.next();) snapshot_.response_measures.push_back({in.text(0), in.text(1), in.text(2)});
    for (auto in = rows("response_gaps"); in.next();) snapshot_.gaps.push_back({in.text(0), in.text(1), in.text(2)});
    for (auto in = rows("published_figures"); in.next();) {
      snapshot_.published.push_back({in.text(0), in.text(1), in.text(2), in.text(3), in.text(4), in.text(5), in.text(6), in.text(7),
                                     in.text(8), in.text(9), known(bound_named(in.text(10)), "the bound", in.text(10)), in.text(11),
                                     in.text(12), in.text(13), in.text(14).empty() ? 'B' : in.text(14)[0]});
    }
  }

  /// The forces that supplied every step which forces with most of the residents supplied: one unchanging group for comparison lines.
  void find_panel(DatasetSteps& steps) const {
    steps.panel.assign(snapshot_.areas.size(), false);
    const auto supplied = [&](const Area& force, const Period& step) {
      const auto of_force = steps.by_force.find(force.code.text());
      if (of_force == steps.by_force.end()) return false;
      const auto entry = of_force->second.find(step.first.index());
      return entry != of_force->second.end() && entry->second.status == CellStatus::counted;
    };
    std::vector<Period> national;
    for (const Period& step : steps.steps) {
      std::int64_t residents = 0;
      for (const Area* force : snapshot_.areas_at(AreaLevel::force)) residents += supplied(*force, step) ? force->residents : 0;
      if (residents * 2 >= snapshot_.residents_of_forces) national.push_back(step);
    }
    for (const Area* force : snapshot_.areas_at(AreaLevel::force)) {
      steps.panel[snapshot_.index_of(*force)] =
          !national.empty() && std::all_of(national.begin(), national.end(), [&](const Period& step) { return supplied(*force, step); });
    }
  }

  void index_names() {
    for (Index i = 0; i < snapshot_.areas.size(); ++i) snapshot_.search_index.emplace_back(folded(snapshot_.areas[i].name), i);
    for (Index i = 0; i < snapshot_.replaced.size(); ++i)
      snapshot_.search_index.emplace_back(folded(snapshot_.replaced[i].name), snapshot_.areas.size() + i);
  }

  Snapshot& snapshot_;
  store::Connection& connection_;
};

Result<std::shared_ptr<const Snapshot>> Snapshot::open(const store::Release& release) {
  const auto database = store::Database::open(release.database(), store::Database::Mode::read_only, 1);
  if (!database) return tl::unexpected(database.error());
  auto connection = database->connect();
  auto snapshot = std::make_shared<Snapshot>();
  SnapshotLoader(*snapshot, connection).load(release.manifest);
  return std::shared_ptr<const Snapshot>(std::move(snapshot));
}

}  // namespace hub::query
