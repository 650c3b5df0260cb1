// SPDX-License-Identifier: Apache-2.0
#include "verify/windows.hpp"

namespace hub::verify {
namespace {

bool has_districts(const Facts& facts, std::size_t force) {
  for (const AreaFact& each : facts.areas) {
    if (each.level == "district" && each.parent == facts.areas[force].code) return true;
  }
  return false;
}

/// Empty when the release declares nothing of the step.
std::string status_of_step(const Facts& facts, std::size_t measure, std::size_t area, int month) {
  const auto supply = facts.coverage.find({facts.measures[measure].dataset, facts.force_of(area), month});
  if (supply == facts.coverage.end()) return "";
  if (supply->second != "supplied") return supply->second;
  return facts.withheld.contains({measure, area, month}) ? "withheld" : "counted";
}

bool has_break_inside(const MeasureFact& measure, int first, int months) {
  for (const int each : measure.breaks) {
    if (first < each && each <= first + months - 1) return true;
  }
  return false;
}

Records records_in(const Facts& facts, std::size_t measure, std::size_t area, int month) {
  const auto found = facts.counts.find({measure, area, month});
  return found == facts.counts.end() ? Records{} : found->second;
}

/// Month by month: what begins in it, and whether it was supplied.
Window window_over(const Facts& facts, const WindowKey& key, bool with_outside) {
  const MeasureFact& measure = facts.measures[key.measure];
  Window window;
  Records sum;
  bool any_withheld = false;
  for (int month = key.first; month + measure.step_months <= key.first + key.months; ++month) {
    const std::string status = status_of_step(facts, key.measure, key.area, month);
    if (status != "counted" && status != "withheld") continue;
    window.months_supplied += measure.step_months;
    any_withheld = any_withheld || status == "withheld";
    const Records step = records_in(facts, key.measure, key.area, month);
    sum.all += step.all;
    sum.unlocated += step.unlocated;
    sum.outside += step.outside;
  }
  const bool one_step = key.months == measure.step_months;
  window.status = one_step                                           ? status_of_step(facts, key.measure, key.area, key.first)
                  : window.months_supplied < key.months              ? "incomplete"
                  : any_withheld                                     ? "withheld"
                  : has_break_inside(measure, key.first, key.months) ? "broken"
                                                                     : "counted";
  if (window.status != "counted") return window;
  window.count = sum.all;
  if (measure.controlled) return window;
  if (facts.areas[key.area].level == "force" && measure.located) window.unlocated = sum.unlocated;
  if (with_outside && measure.located) window.outside = sum.outside;
  return window;
}

}  // namespace

Windows windows_of(const Facts& facts) {
  Windows windows;
  for (std::size_t area = 0; area < facts.areas.size(); ++area) {
    const std::string& level = facts.areas[area].level;
    if (level != "force" && level != "district") continue;
    const bool with_outside = level == "force" && has_districts(facts, area);
    for (std::size_t m = 0; m < facts.measures.size(); ++m) {
      const MeasureFact& measure = facts.measures[m];
      const auto steps = facts.steps.find(measure.dataset);
      if ((level == "district" && !measure.located) || steps == facts.steps.end()) continue;
      for (const int month : steps->second) {
        if (status_of_step(facts, m, area, month).empty()) continue;
        for (const int months : {measure.step_months, 3, 12}) {
          const WindowKey key{m, area, months, month + measure.step_months - months};
          if (months >= measure.step_months && !windows.contains(key)) windows.emplace(key, window_over(facts, key, with_outside));
        }
      }
    }
  }
  return windows;
}

}  // namespace hub::verify
