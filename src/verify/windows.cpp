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

bool has_all_categories(const Given& given, const std::map<StepKey, Records>& counts, const StepKey& key) {
  const auto found = counts.find(key);
  return found != counts.end() && found->second.categories.size() == given.series[std::get<0>(key)].categories.size();
}

/// Where zeros are printed, what is not there is not known. A place may be counted together with others.
std::string status_of_printed(const Given& given, const StepKey& key) {
  if (!given.counts.contains(key) && has_all_categories(given, given.together, key)) return "combined";
  return has_all_categories(given, given.counts, key) ? "counted" : "not_held";
}

/// Where they are not, what is not there was not recorded.
std::string status_of_unprinted(const Given& given, const StepKey& key) {
  return !given.counts.contains(key) && has_all_categories(given, given.together, key) ? "combined" : "counted";
}

/// Empty when the release declares nothing of the step.
std::string status_of_step(const Given& given, std::size_t series, std::size_t area, int month) {
  const GivenSeries& counted = given.series[series];
  if (month < counted.first || (counted.last >= 0 && month + counted.step_months - 1 > counted.last)) return "";
  const auto supply = given.coverage.find({given.series[series].dataset, given.force_of(area), month});
  if (supply == given.coverage.end()) return "";
  const bool doubtful = supply->second == "doubtful";
  if (supply->second != "supplied" && !doubtful) return supply->second;
  if (given.areas[area].counting == "located" && !given.withheld.contains({series, area, month})) {
    const auto unplaced = given.all_unplaced.find({given.series[series].dataset, given.force_of(area), month});
    if (unplaced == given.all_unplaced.end() || unplaced->second) return counted.zeros_printed ? "not_held" : "incomplete";
  }
  if (given.indistinct.contains({series, given.force_of(area), month})) return "broken";
  if (given.withheld.contains({series, area, month})) return "withheld";
  const std::string status =
      counted.zeros_printed ? status_of_printed(given, {series, area, month}) : status_of_unprinted(given, {series, area, month});
  if (!doubtful || status == "not_held") return status;
  return status == "combined" ? "not_held" : "doubtful";
}

bool has_break_inside(const Given& given, const WindowKey& key) {
  for (const int each : given.breaks_of(key.series, key.area)) {
    if (key.first < each && each <= key.first + key.months - 1) return true;
  }
  return false;
}

Records records_in(const Given& given, std::size_t series, std::size_t area, int month) {
  const auto found = given.counts.find({series, area, month});
  return found == given.counts.end() ? Records{} : found->second;
}

/// Month by month: what begins in it, and whether it was supplied.
Window window_over(const Given& given, const WindowKey& key, bool with_outside) {
  const GivenSeries& series = given.series[key.series];
  Window window;
  Records sum;
  bool any_withheld = false;
  bool any_broken = false;
  bool any_doubtful = false;
  for (int month = key.first; month + series.step_months <= key.first + key.months; ++month) {
    const std::string status = status_of_step(given, key.series, key.area, month);
    if (status != "counted" && status != "doubtful" && status != "withheld" && status != "broken") continue;
    window.months_supplied += series.step_months;
    any_broken = any_broken || status == "broken";
    any_withheld = any_withheld || status == "withheld";
    any_doubtful = any_doubtful || status == "doubtful";
    const Records step = records_in(given, key.series, key.area, month);
    sum.all += step.all;
    sum.unlocated += step.unlocated;
    sum.outside += step.outside;
  }
  const bool one_step = key.months == series.step_months;
  window.status = one_step                              ? status_of_step(given, key.series, key.area, key.first)
                  : window.months_supplied < key.months ? "incomplete"
                  : any_withheld                        ? "withheld"
                  : any_broken                          ? "broken"
                  : has_break_inside(given, key)        ? "broken"
                  : any_doubtful                        ? "doubtful"
                                                        : "counted";
  if (window.status == "combined") window.together = given.together.at({key.series, key.area, key.first}).all;
  if (window.status != "counted" && window.status != "doubtful") return window;
  (window.status == "counted" ? window.count : window.published) = sum.all;
  if (series.controlled) return window;
  if (given.areas[key.area].counting == "recorder" && series.located) window.unlocated = sum.unlocated;
  if (with_outside && series.located) window.outside = sum.outside;
  return window;
}

}  // namespace

Windows windows_of(const Given& given) {
  Windows windows;
  for (std::size_t area = 0; area < given.areas.size(); ++area) {
    const std::string& counting = given.areas[area].counting;
    if (counting != "recorder" && counting != "located") continue;
    const bool with_outside = counting == "recorder" && has_districts(given, area);
    for (std::size_t m = 0; m < given.series.size(); ++m) {
      const GivenSeries& series = given.series[m];
      const auto steps = given.steps.find(series.dataset);
      if ((counting == "located" && !series.located) || steps == given.steps.end()) continue;
      for (const int month : steps->second) {
        if (status_of_step(given, m, area, month).empty()) continue;
        for (const int months : {series.step_months, 3, 12}) {
          const WindowKey key{m, area, months, month + series.step_months - months};
          if (months >= series.step_months && !windows.contains(key)) windows.emplace(key, window_over(given, key, with_outside));
        }
      }
    }
  }
  return windows;
}

}  // namespace hub::verify
