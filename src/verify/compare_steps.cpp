// SPDX-License-Identifier: Apache-2.0
#include "query/findings/steps.hpp"
#include "verify/arithmetic.hpp"
#include "verify/compare.hpp"
#include "verify/judgement.hpp"

namespace hub::verify {
namespace {

constexpr int decimals_of_rates = 6;

struct Step {
  Period period;
  Observation<std::int64_t> count;
  Observation<Ratio> rate;
  Observation<Ratio> line;
};

bool supplied(const Asked& asked, std::size_t force, int month) {
  const auto found = asked.from.given.coverage.find({asked.measured().dataset, force, month});
  return found != asked.from.given.coverage.end() && found->second == "supplied";
}

/// Forces that supplied every step which forces with half of the residents or more supplied.
std::vector<std::size_t> forces_of_the_line(const Asked& asked) {
  const auto forces = asked.from.given.areas_counted("recorder");
  std::vector<int> national;
  for (const int month : asked.from.given.steps.at(asked.measured().dataset)) {
    std::int64_t residents = 0;
    std::int64_t residents_of_all = 0;
    for (const std::size_t force : forces) {
      const std::int64_t known = asked.from.given.areas[force].residents;
      const std::int64_t living = known < 0 ? 1 : known;  // not known: each counts alike
      residents_of_all += living;
      if (supplied(asked, force, month)) residents += living;
    }
    if (2 * residents >= residents_of_all) national.push_back(month);
  }
  std::vector<std::size_t> members;
  for (const std::size_t force : forces) {
    bool always = !national.empty();
    for (const int month : national) always = always && supplied(asked, force, month);
    if (always) members.push_back(force);
  }
  return members;
}

/// Who the comparison line of the area is.
std::vector<std::size_t> members_of_the_line(const Asked& asked) {
  if (asked.place().counting == "located") {
    const auto siblings = siblings_of(asked);
    return siblings.size() > 1 ? siblings : std::vector<std::size_t>();
  }
  std::vector<std::size_t> others;
  for (const std::size_t force : forces_of_the_line(asked)) {
    if (force != asked.area) others.push_back(force);
  }
  return others;
}

Missing no_line(const Asked& asked, const std::vector<std::size_t>& members, Period period) {
  if (few_live_there(asked)) return {MissingReason::not_comparable};
  if (members.empty()) return {asked.place().counting == "located" ? MissingReason::not_applicable : MissingReason::not_held};
  return {any_withheld(asked, members, period) ? MissingReason::withheld : MissingReason::not_held};
}

bool lies_between_counts(const Asked& asked, Period step) {
  const Period before = Period::ending(step.first - 1, step.months);
  const Period after{step.last() + 1, step.months};
  return count_in(asked, before).has_value() && count_in(asked, after).has_value();
}

std::vector<Step> steps_of(const Asked& asked, const std::vector<std::size_t>& members) {
  std::vector<Step> steps;
  if (asked.place().counting == "located" && !asked.measured().located) return steps;
  for (const int month : asked.steps()) {
    const Period period{Month::from_index(month), asked.measured().step_months};
    const Total total = total_of(asked, members, period);
    const bool whole = total.members > 0 && total.members == total.of && !few_live_there(asked);
    const Observation<Ratio> line = whole ? ratio_of(total.count, total.denominator) : Observation<Ratio>(no_line(asked, members, period));
    if (asked.place().counting == "sum") {
      if (line.has_value()) steps.push_back({period, total.count, line, Missing{MissingReason::not_applicable}});
      continue;
    }
    const auto count = count_in(asked, period);
    if (count.has_value()) {
      steps.push_back({period, count, shown_ratio(asked, count.value()), line});
    } else if (count.missing().reason != MissingReason::not_held || lies_between_counts(asked, period)) {
      steps.push_back({period, count, count.missing(), line});
    }
  }
  return steps;
}

void compare_rate(Ledger& ledger, const char* what, const Observation<stats::Rate>& published, const Asked& asked,
                  const Observation<Ratio>& recomputed) {
  if (!ledger.both(what, published, recomputed)) return;
  ledger.text(what, digits(published.value().rounded(decimals_of_rates)),
              rate_text(asked, recomputed.value().count, recomputed.value().denominator));
}

}  // namespace

void compare_steps(Ledger& ledger, const Published& published, const Asked& asked) {
  const auto& [snapshot, measure, series, area] = published;
  ledger.open(area.code.text(), series.id, "");
  const bool any = asked.from.given.steps.contains(asked.measured().dataset);
  const auto members = any ? members_of_the_line(asked) : std::vector<std::size_t>();
  ledger.integer("areas of the comparison line", query::panel_of(published.subject()).members, static_cast<std::int64_t>(members.size()));
  const auto shown = query::steps_of(published.subject());
  const auto wanted = any ? steps_of(asked, members) : std::vector<Step>();
  if (!ledger.integer("steps", static_cast<std::int64_t>(shown.size()), static_cast<std::int64_t>(wanted.size()))) return;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    ledger.open(area.code.text(), series.id, to_string(wanted[i].period));
    ledger.text("step", to_string(shown[i].period), to_string(wanted[i].period));
    if (ledger.both("count of a step", shown[i].count, wanted[i].count))
      ledger.integer("count of a step", shown[i].count.value(), wanted[i].count.value());
    compare_rate(ledger, "rate of a step", shown[i].rate, asked, wanted[i].rate);
    compare_rate(ledger, "comparison line", shown[i].comparator, asked, wanted[i].line);
  }
}

}  // namespace hub::verify
