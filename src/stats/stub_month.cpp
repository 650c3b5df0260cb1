// SPDX-License-Identifier: Apache-2.0
#include "stats/stub_month.hpp"

#include <algorithm>

namespace hub::stats {
namespace {

constexpr std::size_t fewest_own_months = 3;
constexpr std::size_t fewest_others = 5;
constexpr double least_of_own = 0.5;
constexpr double least_of_others = 0.1;

/// Of at least one value.
double median_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::optional<double> usual_of_others(std::span<const MonthTotal> totals, const MonthTotal& judged) {
  if (judged.residents.value_or(0) <= 0) return std::nullopt;
  std::vector<double> rates;
  for (const MonthTotal& each : totals) {
    if (each.recorder != judged.recorder && each.residents.value_or(0) > 0)
      rates.push_back(static_cast<double>(each.records) / static_cast<double>(*each.residents));
  }
  if (rates.size() < fewest_others) return std::nullopt;
  return median_of(std::move(rates)) * static_cast<double>(*judged.residents);
}

bool is_under(const MonthTotal& judged, double least, const std::optional<double>& usual) {
  return usual && static_cast<double>(judged.records) < least * *usual;
}

/// Months that are stubs by what others record are no yardstick.
std::optional<double> usual_of_own(std::span<const MonthTotal> totals, const MonthTotal& judged) {
  std::vector<double> records;
  for (const MonthTotal& each : totals) {
    if (each.recorder != judged.recorder || each.month == judged.month) continue;
    if (!is_under(each, least_of_others, usual_of_others(totals, each))) records.push_back(static_cast<double>(each.records));
  }
  if (records.size() < fewest_own_months) return std::nullopt;
  return median_of(std::move(records));
}

std::optional<StubMonth> judge(std::span<const MonthTotal> totals, const MonthTotal& judged) {
  const auto own = usual_of_own(totals, judged);
  const auto others = usual_of_others(totals, judged);
  if (!is_under(judged, least_of_own, own) && !is_under(judged, least_of_others, others)) return std::nullopt;
  return StubMonth{judged.recorder, judged.month, judged.records, own ? *own : *others};
}

}  // namespace

std::vector<StubMonth> stub_months(std::span<const MonthTotal> totals) {
  std::vector<StubMonth> stubs;
  for (const MonthTotal& each : totals) {
    if (!each.judged) continue;
    if (auto stub = judge(totals, each)) stubs.push_back(std::move(*stub));
  }
  return stubs;
}

}  // namespace hub::stats
