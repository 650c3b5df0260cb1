// SPDX-License-Identifier: Apache-2.0
#include "verify/given.hpp"

#include "store/sql.hpp"

namespace hub::verify {
namespace {

store::Rows rows(store::Connection& connection, const std::string& name) {
  return connection.prepare(store::sql("verify/" + name + ".sql")).rows();
}

void read_areas(store::Connection& connection, Given& facts) {
  for (auto in = rows(connection, "areas"); in.next();) {
    facts.area_at[in.text(0)] = facts.areas.size();
    facts.areas.push_back({in.text(0), in.text(1), in.text(2), in.integer(3), in.integer(4)});
  }
}

std::size_t measure_at(const Given& facts, const std::string& id) {
  for (std::size_t i = 0; i < facts.measures.size(); ++i) {
    if (facts.measures[i].id == id) return i;
  }
  throw Fatal{Error{ErrorCode::store_failed, "hub.duckdb", fmt::format("found the measure \"{}\", which is not declared", id)}};
}

void read_measures(store::Connection& connection, Given& facts) {
  for (auto in = rows(connection, "measures"); in.next();) {
    facts.measures.push_back({in.text(0),
                              in.text(1),
                              in.text(2) == "households",
                              in.integer(3),
                              static_cast<int>(in.integer(4)),
                              in.integer(5) == 1,
                              {},
                              {},
                              in.integer(6) == 1});
  }
  for (auto in = rows(connection, "measure_categories"); in.next();)
    facts.measures[measure_at(facts, in.text(0))].categories.insert(in.text(1));
  for (auto in = rows(connection, "measure_breaks"); in.next();)
    facts.measures[measure_at(facts, in.text(0))].breaks.insert(static_cast<int>(in.integer(1)));
}

void read_coverage(store::Connection& connection, Given& facts) {
  for (auto in = rows(connection, "coverage"); in.next();) {
    const int month = static_cast<int>(in.integer(2));
    facts.steps[in.text(0)].insert(month);
    const auto force = facts.area_at.find(in.text(1));
    if (force != facts.area_at.end()) facts.coverage[{in.text(0), force->second, month}] = in.text(3);
  }
}

/// One fact: `area` is null without a location, and may be the words "withheld" and "elsewhere".
struct Fact {
  std::string dataset;
  int month;
  std::size_t force;
  const std::string* area;
  std::string category;
  std::int64_t n;
};

void add_to_measure(Given& facts, std::size_t measure, const Fact& fact) {
  Records& of_force = facts.counts[{measure, fact.force, fact.month}];
  of_force.all += fact.n;
  if (fact.area == nullptr) {
    of_force.unlocated += fact.n;
    return;
  }
  if (*fact.area == "withheld") return;
  const auto place = facts.area_at.find(*fact.area);
  const bool own_district = place != facts.area_at.end() && facts.areas[place->second].level == "district" &&
                            facts.areas[place->second].parent == facts.areas[fact.force].code;
  if (own_district) {
    facts.counts[{measure, place->second, fact.month}].all += fact.n;
  } else {
    of_force.outside += fact.n;
  }
}

void read_counts(store::Connection& connection, Given& facts) {
  for (auto in = rows(connection, "recorded_counts"); in.next();) {
    const auto force = facts.area_at.find(in.text(2));
    if (force == facts.area_at.end()) continue;  // outside the nation: enters no statistic
    const std::string area = in.is_null(3) ? "" : in.text(3);
    const Fact fact{in.text(0), static_cast<int>(in.integer(1)), force->second, in.is_null(3) ? nullptr : &area, in.text(4), in.integer(5)};
    Records& of_force = facts.records_of_force[{fact.dataset, fact.force, fact.month}];
    of_force.all += fact.n;
    if (fact.area == nullptr) of_force.unlocated += fact.n;
    for (std::size_t measure = 0; measure < facts.measures.size(); ++measure) {
      const GivenMeasure& each = facts.measures[measure];
      if (each.dataset == fact.dataset && each.categories.contains(fact.category)) add_to_measure(facts, measure, fact);
    }
  }
}

}  // namespace

std::vector<std::size_t> Given::areas_of_level(const std::string& level) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (areas[i].level == level) found.push_back(i);
  }
  return found;
}

std::int64_t Given::denominator(std::size_t measure, std::size_t area) const {
  return measures[measure].by_households ? areas[area].households : areas[area].residents;
}

std::size_t Given::force_of(std::size_t area) const {
  return areas[area].level == "district" ? area_at.find(areas[area].parent)->second : area;
}

Given read_given(store::Connection& connection) {
  Given facts;
  read_areas(connection, facts);
  read_measures(connection, facts);
  read_coverage(connection, facts);
  read_counts(connection, facts);
  for (auto in = rows(connection, "withheld_counts"); in.next();) {
    const auto area = facts.area_at.find(in.text(1));
    if (area != facts.area_at.end()) facts.withheld.insert({measure_at(facts, in.text(0)), area->second, static_cast<int>(in.integer(2))});
  }
  return facts;
}

}  // namespace hub::verify
