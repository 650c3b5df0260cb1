// SPDX-License-Identifier: Apache-2.0
// The middle area and the tilt of a group, by the second path: sums over sorted lists, no code of stats.
#include "verify/arithmetic.hpp"
#include "verify/judgement.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hub::verify {
namespace {

constexpr std::int64_t fewest_records = 20;
constexpr std::int64_t whole_percent = 95;
constexpr double normal_95 = 1.959963984540054;

/// Of a rate per head so many areas lie below, counting those of equal rate by halves: a normal law for each, on the scale of roots.
struct Crowd {
  const std::vector<double>& rates;
  const std::vector<double>& exposures;
  double phi;

  [[nodiscard]] double variance_at(double rate) const {
    double spread = 0;
    double height = 0;
    for (std::size_t i = 0; i < rates.size(); ++i) {
      const double width = root_of(phi / (4.0 * exposures[i]));
      const double off = (root_of(rate) - root_of(rates[i])) / width;
      if (std::abs(off) > 4.5) continue;
      const double below = (1.0 + std::erf(off / std::numbers::sqrt2)) / 2.0;
      spread += below - below * below;
      height += std::exp(-0.5 * off * off) / (width * root_of(2.0 * std::numbers::pi));
    }
    return spread / (height * height);
  }
};

std::int64_t whole_share(const Total& total) {
  return total.residents_of_all <= 0 ? 100 : std::stoll(long_division(total.residents, total.residents_of_all, 100, 0));
}

struct Group {
  double middle = 0;
  double common = 0;
};

Group group_of(const Asked& asked, const std::vector<std::size_t>& areas, Period period) {
  std::vector<double> rates;
  double count = 0;
  double people = 0;
  for (const std::size_t area : areas) {
    const auto own = asked.in(area).counted(period);
    const std::int64_t denominator = asked.in(area).denominator();
    if (!own || denominator <= 0) continue;
    rates.push_back(per_of(asked, {*own, denominator}));
    count += static_cast<double>(*own);
    people += static_cast<double>(denominator);
  }
  return rates.empty() ? Group{} : Group{quarter_of(rates, 2), count / people};
}

std::vector<std::size_t> having(const Asked& asked, const std::vector<std::size_t>& areas, Period period) {
  std::vector<std::size_t> members;
  std::copy_if(areas.begin(), areas.end(), std::back_inserter(members),
               [&](std::size_t area) { return asked.in(area).counted(period).has_value(); });
  return members;
}

}  // namespace

std::optional<Middle> middle_of(const Asked& asked, const std::vector<Ratio>& ratios, double phi) {
  std::vector<double> rates;
  std::vector<double> exposures;
  for (const Ratio& each : ratios) {
    if (each.count < 0) return std::nullopt;
    rates.push_back(per_of(asked, each));
    exposures.push_back(static_cast<double>(each.denominator) / static_cast<double>(asked.measured().per));
  }
  std::vector<double> sorted = rates;
  std::sort(sorted.begin(), sorted.end());
  const double upper = sorted[sorted.size() / 2];
  const double lower = sorted[(sorted.size() - 1) / 2];
  const Crowd crowd{rates, exposures, phi};
  // Of the root, where Stats takes twice the root: four times the variance.
  return Middle{(lower + upper) / 2.0, 2.0 * (crowd.variance_at(lower) + crowd.variance_at(upper))};
}

Observation<Score> score_from_middle(const Asked& asked, const Ratio& own, const Middle& middle, double phi) {
  if (own.count < 0 || middle.rate <= 0) return Missing{MissingReason::not_applicable};
  if (own.count < fewest_records) return Missing{MissingReason::too_few};
  const double rate = per_of(asked, own);
  const double apart = 2.0 * (root_of(rate) - root_of(middle.rate));
  if (std::abs(apart) < 1e-9) return Missing{MissingReason::not_applicable};
  const double exposure = static_cast<double>(own.denominator) / static_cast<double>(asked.measured().per);
  const double score = apart / root_of(phi / exposure + middle.variance);
  const double size = std::abs(score) + 1e-9;
  if (size >= 2) return Score{score, std::string(size >= 3 ? "clearly_" : "probably_") + (score > 0 ? "higher" : "lower")};
  const double factor = std::exp(normal_95 * root_of(phi / static_cast<double>(own.count) + middle.variance / middle.rate));
  const bool alike = rate / middle.rate / factor >= 0.9 && rate / middle.rate * factor <= 1.1;
  return Score{score, alike ? "about_the_same" : "too_close_to_call"};
}

std::optional<Missing> unsaid(const std::optional<Observation<Tilt>>& tilt, double Tilt::*percent) {
  if (!tilt) return std::nullopt;
  if (!tilt->has_value()) return tilt->missing();
  return std::abs(tilt->value().*percent) > 5.0 ? std::optional(Missing{MissingReason::not_comparable}) : std::nullopt;
}

std::optional<Observation<Tilt>> tilt_of(const std::vector<Asked>& series_of_measure, const Asked& asked,
                                         const std::vector<std::size_t>& areas, Period period) {
  const auto members = having(asked, areas, period);
  if (members.empty() || whole_share(total_of(asked, areas, period)) >= whole_percent) return std::nullopt;
  std::optional<std::pair<Asked, Period>> best;
  for (const Asked& by : series_of_measure) {
    if (by.steps().empty() || (asked.place().counting == "located" && !by.measured().located)) continue;
    for (const int step : by.steps()) {
      const Period year = Period::ending(Month::from_index(step + by.measured().step_months - 1), 12);
      if (best && year.last() <= best->second.last()) continue;
      if (whole_share(total_of(by, areas, year)) >= whole_percent && having(by, members, year).size() == members.size())
        best.emplace(by, year);
    }
  }
  if (!best) return Observation<Tilt>(Missing{MissingReason::not_held});
  const Group all = group_of(best->first, areas, best->second);
  const Group part = group_of(best->first, members, best->second);
  if (all.middle <= 0 || all.common <= 0) return Observation<Tilt>(Missing{MissingReason::not_applicable});
  return Observation<Tilt>(Tilt{best->second.last(), 100.0 * (part.middle / all.middle - 1.0), 100.0 * (part.common / all.common - 1.0)});
}

}  // namespace hub::verify
