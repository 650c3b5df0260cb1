// SPDX-License-Identifier: Apache-2.0
#include "verify/windows.hpp"

namespace hub::verify {
namespace {

bool has_districts(const Given& given, std::size_t force) {
  for (const GivenArea& each : given.areas) {
    if (each.counting == "located" && each.parent == given.areas[force].code) return true;
  }
  return false;
}

/// Empty when the release declares nothing of the step.
std::string status_of_step(const Given& given, std::size_t measure, std::size_t area, int month) {
  const auto supply = given.coverage.find({given.measures[measure].dataset, given.force_of(area), month});
  if (supply == given.coverage.end()) return "";
  if (supply->second != "supplied") return supply->second;
  if (given.areas[area].counting == "located" && !given.withheld.contains({measure, area, month})) {
    const auto records = given.records_of_force.find({given.measures[measure].dataset, given.force_of(area), month});
    if (records == given.records_of_force.end() || records->second.all_unplaced) return "incomplete";
  }
  if (given.indistinct.contains({measure, given.force_of(area), month})) return "broken";
  return given.withheld.contains({measure, area, month}) ? "withheld" : "counted";
}

bool has_break_inside(const GivenMeasure& measure, int first, int months) {
  for (const int each : measure.breaks) {
    if (first < each && each <= first + months - 1) return true;
  }
  return false;
}

Records records_in(const Given& given, std::size_t measure, std::size_t area, int month) {
  const auto found = given.counts.find({measure, area, month});
  return found == given.counts.end() ? Records{} : found->second;
}

/// Month by month: what begins in it, and whether it was supplied.
Window window_over(const Given& given, const WindowKey& key, bool with_outside) {
  const GivenMeasure& measure = given.measures[key.measure];
  Window window;
  Records sum;
  bool any_withheld = false;
  bool any_broken = false;
  for (int month = key.first; month + measure.step_months <= key.first + key.months; ++month) {
    const std::string status = status_of_step(given, key.measure, key.area, month);
    if (status != "counted" && status != "withheld" && status != "broken") continue;
    window.months_supplied += measure.step_months;
    any_broken = any_broken || status == "broken";
    any_withheld = any_withheld || status == "withheld";
    const Records step = records_in(given, key.measure, key.area, month);
    sum.all += step.all;
    sum.unlocated += step.unlocated;
    sum.outside += step.outside;
  }
  const bool one_step = key.months == measure.step_months;
  window.status = one_step                                           ? status_of_step(given, key.measure, key.area, key.first)
                  : window.months_supplied < key.months              ? "incomplete"
                  : any_withheld                                     ? "withheld"
                  : any_broken                                       ? "broken"
                  : has_break_inside(measure, key.first, key.months) ? "broken"
                                                                     : "counted";
  if (window.status != "counted") return window;
  window.count = sum.all;
  if (measure.controlled) return window;
  if (given.areas[key.area].counting == "recorder" && measure.located) window.unlocated = sum.unlocated;
  if (with_outside && measure.located) window.outside = sum.outside;
  return window;
}

}  // namespace

Windows windows_of(const Given& given) {
  Windows windows;
  for (std::size_t area = 0; area < given.areas.size(); ++area) {
    const std::string& counting = given.areas[area].counting;
    if (counting != "recorder" && counting != "located") continue;
    const bool with_outside = counting == "recorder" && has_districts(given, area);
    for (std::size_t m = 0; m < given.measures.size(); ++m) {
      const GivenMeasure& measure = given.measures[m];
      const auto steps = given.steps.find(measure.dataset);
      if ((counting == "located" && !measure.located) || steps == given.steps.end()) continue;
      for (const int month : steps->second) {
        if (status_of_step(given, m, area, month).empty()) continue;
        for (const int months : {measure.step_months, 3, 12}) {
          const WindowKey key{m, area, months, month + measure.step_months - months};
          if (months >= measure.step_months && !windows.contains(key)) windows.emplace(key, window_over(given, key, with_outside));
        }
      }
    }
  }
  return windows;
}

}  // namespace hub::verify
