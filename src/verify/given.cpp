// SPDX-License-Identifier: Apache-2.0
#include "verify/given.hpp"

#include "domain/reference/combined_area.hpp"
#include "store/queries/verify.hpp"
#include "store/reference_rows.hpp"
#include "store/rows_of.hpp"

namespace hub::verify {
namespace {

namespace queries = store::queries;

void read_areas(store::Connection& connection, Given& facts) {
  for (const auto& row : store::read(connection, queries::verify_areas)) {
    facts.area_at[std::string(row.code)] = facts.areas.size();
    facts.areas.push_back({.code = std::string(row.code),
                           .counting = std::string(row.counting),
                           .parent = std::string(row.parent),
                           .residents = row.residents,
                           .households = row.households});
  }
}

void read_series(store::Connection& connection, Given& facts) {
  for (const auto& row : store::read(connection, queries::verify_series)) {
    facts.series.push_back({.id = std::string(row.id),
                            .dataset = std::string(row.dataset),
                            .by_households = row.denominator == "households",
                            .per = row.per,
                            .step_months = static_cast<int>(row.step_months),
                            .located = row.located,
                            .zeros_printed = row.zeros_printed,
                            .first = static_cast<int>(row.first_month),
                            .last = static_cast<int>(row.last_month),
                            .categories = {},
                            .breaks = {},
                            .measure = std::string(row.measure),
                            .counts_the_measure = row.counts_the_measure,
                            .controlled = row.controlled});
  }
  for (const auto& row : store::read(connection, queries::verify_series_categories))
    facts.series[facts.series_at(row.series)].categories.emplace(row.category);
  for (const auto& row : store::read(connection, queries::verify_series_breaks))
    facts.series[facts.series_at(row.series)].breaks[std::string(row.recorder)].insert(static_cast<int>(row.month));
}

void read_coverage(store::Connection& connection, Given& facts) {
  for (const auto& row : store::read(connection, queries::verify_coverage)) {
    const std::string dataset(row.dataset);
    const int month = static_cast<int>(row.month);
    facts.steps[dataset].insert(month);
    const auto force = facts.area_at.find(std::string(row.force));
    if (force != facts.area_at.end()) facts.coverage[{dataset, force->second, month}] = row.status;
  }
}

/// One count as it was imported: `area` is null without a location, and may be the words "withheld" and "elsewhere".
struct Counted {
  std::string dataset;
  int month;
  std::size_t force;
  const std::string* area;
  std::string category;
  std::int64_t n;
};

void add(Records& records, const Counted& counted) {
  records.all += counted.n;
  ++records.cells;
  records.categories.insert(counted.category);
}

void add_to_series(Given& facts, std::size_t series, const Counted& counted) {
  Records& of_force = facts.counts[{series, counted.force, counted.month}];
  add(of_force, counted);
  if (counted.area == nullptr) {
    of_force.unlocated += counted.n;
    return;
  }
  if (*counted.area == "withheld") return;
  const std::string& force = facts.areas[counted.force].code;
  const auto is_own = [&](std::size_t area) { return facts.areas[area].counting == "located" && facts.areas[area].parent == force; };
  const auto place = facts.area_at.find(*counted.area);
  if (place != facts.area_at.end() && is_own(place->second)) {
    add(facts.counts[{series, place->second, counted.month}], counted);
    return;
  }
  bool any_own = false;
  for (const std::size_t member : facts.combined[*counted.area]) {
    if (!is_own(member)) continue;
    any_own = true;
    add(facts.together[{series, member, counted.month}], counted);
  }
  if (!any_own) of_force.outside += counted.n;
}

/// Those that count the category of the data set.
template <class Use>
void for_each_series(const Given& facts, std::string_view dataset, const std::string& category, Use use) {
  for (std::size_t series = 0; series < facts.series.size(); ++series) {
    const GivenSeries& each = facts.series[series];
    if (each.dataset == dataset && each.categories.contains(category)) use(series);
  }
}

void read_counts(store::Connection& connection, Given& facts) {
  for (const auto& row : store::read(connection, queries::verify_recorded_counts)) {
    const auto force = facts.area_at.find(std::string(row.force));
    if (force == facts.area_at.end()) continue;  // outside the nation: enters no statistic
    const std::string area(row.area.value_or(""));
    const Counted counted{.dataset = std::string(row.dataset),
                          .month = static_cast<int>(row.month),
                          .force = force->second,
                          .area = row.area ? &area : nullptr,
                          .category = std::string(row.category),
                          .n = row.n};
    bool& all_unplaced = facts.all_unplaced.try_emplace({counted.dataset, counted.force, counted.month}, true).first->second;
    all_unplaced = all_unplaced && counted.area == nullptr;
    for_each_series(facts, counted.dataset, counted.category, [&](std::size_t series) { add_to_series(facts, series, counted); });
  }
}

void read_earlier(store::Connection& connection, Given& facts) {
  for (const auto& row : store::read(connection, queries::verify_earlier_counts)) {
    const auto force = facts.area_at.find(std::string(row.force));
    if (force == facts.area_at.end()) continue;
    for_each_series(facts, row.dataset, std::string(row.category), [&](std::size_t series) {
      Records& records = facts.earlier[{series, force->second, static_cast<int>(row.month)}];
      records.all += row.n;
      ++records.cells;
    });
  }
}

void read_indistinct(store::Connection& connection, Given& facts) {
  for (const auto& row : store::read(connection, queries::verify_indistinct_categories)) {
    const auto force = facts.area_at.find(std::string(row.force));
    if (force == facts.area_at.end()) continue;
    for_each_series(facts, row.dataset, std::string(row.category), [&](std::size_t series) {
      facts.indistinct.insert({series, force->second, static_cast<int>(row.month)});
    });
  }
}

}  // namespace

std::size_t Given::series_at(std::string_view id) const {
  for (std::size_t i = 0; i < series.size(); ++i) {
    if (series[i].id == id) return i;
  }
  throw Fatal{Error{ErrorCode::store_failed, "hub.duckdb", fmt::format("found the series \"{}\", which is not declared", id)}};
}

std::vector<std::size_t> Given::areas_counted(const std::string& counting) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (areas[i].counting == counting) found.push_back(i);
  }
  return found;
}

std::int64_t Given::denominator(std::size_t of, std::size_t area) const {
  return series[of].by_households ? areas[area].households : areas[area].residents;
}

std::set<int> Given::breaks_of(std::size_t of, std::size_t area) const {
  std::set<int> months;
  for (const auto& [force, firsts] : series[of].breaks) {
    const GivenArea& place = areas[area];
    if (force.empty() || place.counting == "sum" || place.code == force || place.parent == force)
      months.insert(firsts.begin(), firsts.end());
  }
  return months;
}

std::size_t Given::force_of(std::size_t area) const {
  return areas[area].counting == "located" ? area_at.find(areas[area].parent)->second : area;
}

Given read_given(store::Connection& connection) {
  Given facts;
  read_areas(connection, facts);
  read_series(connection, facts);
  read_coverage(connection, facts);
  for (const auto& row : store::reference_rows<CombinedArea>(connection)) {
    const auto member = facts.area_at.find(row.member.text());
    if (member != facts.area_at.end()) facts.combined[row.area.text()].push_back(member->second);
  }
  read_counts(connection, facts);
  read_earlier(connection, facts);
  read_indistinct(connection, facts);
  for (const auto& row : store::read(connection, queries::verify_withheld_counts)) {
    const auto area = facts.area_at.find(std::string(row.area));
    if (area != facts.area_at.end()) facts.withheld.insert({facts.series_at(row.series), area->second, static_cast<int>(row.month)});
  }
  return facts;
}

}  // namespace hub::verify
