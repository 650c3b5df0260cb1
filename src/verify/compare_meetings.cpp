// SPDX-License-Identifier: Apache-2.0
#include "query/findings/meetings.hpp"
#include "verify/arithmetic.hpp"
#include "verify/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace hub::verify {
namespace {

constexpr std::int64_t fewest_records = 20;
constexpr int year_months = 12;

/// Two counts of one thing.
struct Both {
  std::int64_t one;
  std::int64_t other;
};

/// The count of a longer step, step by step of the series.
std::optional<std::int64_t> added_up(const Asked& asked, Period whole) {
  std::int64_t sum = 0;
  const int length = asked.measured().step_months;
  for (int done = 0; done < whole.months; done += length) {
    const auto part = whole.months % length == 0 ? asked.counted({whole.first + done, length}) : std::nullopt;
    if (!part) return std::nullopt;
    sum += *part;
  }
  return sum;
}

std::optional<Both> counts_of(const Asked& shorter, const Asked& longer, Period step) {
  const auto whole = longer.counted(step);
  const auto parts = whole ? added_up(shorter, step) : std::nullopt;
  return parts ? std::optional(Both{*parts, *whole}) : std::nullopt;
}

/// How two counts agree, in words of this comparison alone.
std::string agreement_text(Both counts, int tolerance_percent) {
  if (std::min(counts.one, counts.other) < fewest_records) return "too few";
  const std::int64_t apart = counts.one - counts.other;
  const std::string size = long_division(std::abs(apart), counts.other, 100, 1);
  return fmt::format("{} and {}, {}{} %, {}", counts.one, counts.other, apart < 0 && size != "0.0" ? "-" : "", size,
                     std::abs(apart) * 100 > tolerance_percent * counts.other ? "beyond" : "within");
}

std::string published_text(const std::optional<stats::Agreement>& total) {
  if (!total) return "too few";
  return fmt::format("{} and {}, {} %, {}", total->count, total->other, digits(total->percent), total->is_within ? "within" : "beyond");
}

/// A pair of series that have steps in common.
struct Met {
  std::string series;
  std::string other;
  std::string what;
};

std::optional<Met> met(const Asked& shorter, const Asked& longer, int tolerance_percent) {
  Both sum{0, 0};
  int steps = 0;
  int first = 0;
  int end = -1;
  for (const int month : longer.steps()) {
    const Period step{Month::from_index(month), longer.measured().step_months};
    const auto counts = month < end ? std::nullopt : counts_of(shorter, longer, step);
    if (!counts) continue;
    if (steps == 0) first = month;
    end = month + step.months;
    ++steps;
    sum.one += counts->one;
    sum.other += counts->other;
  }
  if (steps == 0) return std::nullopt;
  return Met{shorter.measured().id, longer.measured().id,
             fmt::format("{} to {}, {} steps: {}", to_string(Month::from_index(first)), to_string(Month::from_index(end - 1)), steps,
                         agreement_text(sum, tolerance_percent))};
}

std::vector<Met> met_in(const std::vector<Asked>& series, int tolerance_percent) {
  std::vector<Met> all;
  for (std::size_t a = 0; a < series.size(); ++a) {
    for (std::size_t b = a + 1; b < series.size(); ++b) {
      const bool in_order = series[a].measured().step_months <= series[b].measured().step_months;
      if (const auto found = met(series[in_order ? a : b], series[in_order ? b : a], tolerance_percent)) all.push_back(*found);
    }
  }
  return all;
}

void compare_everywhere(Ledger& ledger, const query::Snapshot& snapshot, const Measure& measure, const facts::Meeting& meeting,
                        const Recomputed& recomputed) {
  const auto published = query::everywhere(snapshot, measure, meeting);
  std::int64_t compared = 0;
  std::int64_t beyond = 0;
  for (const std::size_t area : recomputed.given.areas_counted("recorder")) {
    const Asked shorter{recomputed, recomputed.given.series_at(meeting.series->id), area};
    const Asked longer{recomputed, recomputed.given.series_at(meeting.other->id), area};
    for (const int month : longer.steps()) {
      const auto counts = counts_of(shorter, longer, {Month::from_index(month), longer.measured().step_months});
      const std::string text = counts ? agreement_text(*counts, measure.tolerance_percent) : "too few";
      if (text == "too few") continue;
      ++compared;
      if (text.ends_with("beyond")) ++beyond;
    }
  }
  ledger.integer("steps where sources meet", published.compared, compared);
  ledger.integer("steps where sources differ", published.beyond, beyond);
}

/// Steps that follow one another, at most twelve months of them in one.
std::vector<std::string> years_of(const std::vector<stats::Revision>& steps) {
  std::vector<std::string> years;
  for (std::size_t at = 0; at < steps.size();) {
    stats::Revision year = steps[at++];
    const auto follows = [&](const stats::Revision& step) {
      return step.period.first.index() == year.period.last().index() + 1 && year.period.months + step.period.months <= year_months;
    };
    for (; at < steps.size() && follows(steps[at]); ++at)
      year = {{year.period.first, year.period.months + steps[at].period.months},
              year.earlier + steps[at].earlier,
              year.newest + steps[at].newest};
    years.push_back(fmt::format("{}: {}, was {}", to_string(year.period), year.newest, year.earlier));
  }
  return years;
}

/// Steps of which an earlier edition has as many cells as the newest.
std::vector<stats::Revision> revisions_of(const Asked& asked) {
  std::vector<stats::Revision> found;
  const Given& given = asked.from.given;
  for (const int month : asked.steps()) {
    const auto earlier = given.earlier.find({asked.series, asked.area, month});
    const auto newest = given.counts.find({asked.series, asked.area, month});
    const Period step{Month::from_index(month), asked.measured().step_months};
    const auto count = asked.counted(step);
    if (earlier == given.earlier.end() || newest == given.counts.end() || !count || earlier->second.cells != newest->second.cells) continue;
    found.push_back({step, earlier->second.all, *count});
  }
  return found;
}

}  // namespace

void compare_meetings(Ledger& ledger, const query::Snapshot& snapshot, const Measure& measure, const Area& area,
                      const Recomputed& recomputed) {
  const Asked asked{recomputed, 0, recomputed.given.area_at.at(area.code.text())};
  const auto wanted = met_in(series_of(measure, asked), measure.tolerance_percent);
  const auto published = query::meetings_of(snapshot, measure, area);
  ledger.open(area.code.text(), measure.id, "");
  ledger.integer("pairs of series that meet", static_cast<std::int64_t>(published.size()), static_cast<std::int64_t>(wanted.size()));
  for (std::size_t i = 0; i < std::min(published.size(), wanted.size()); ++i) {
    const facts::Meeting& shown = published[i];
    ledger.text("series that meet", shown.series->id + " and " + shown.other->id, wanted[i].series + " and " + wanted[i].other);
    ledger.text(
        "where sources meet",
        fmt::format("{} to {}, {} steps: {}", to_string(shown.first), to_string(shown.last), shown.steps, published_text(shown.total)),
        wanted[i].what);
    if (&area == snapshot.hub.home) compare_everywhere(ledger, snapshot, measure, shown, recomputed);
  }
}

void compare_revisions(Ledger& ledger, const Published& published, const Asked& asked) {
  const auto shown = published.snapshot.revisions_of(published.series, published.area);
  const auto wanted = revisions_of(asked);
  if (shown.empty() && wanted.empty()) return;
  ledger.open(published.area.code.text(), published.series.id, "");
  ledger.integer("revised steps", static_cast<std::int64_t>(shown.size()), static_cast<std::int64_t>(wanted.size()));
  const auto own = years_of(wanted);
  const auto years = stats::by_year(shown);
  for (std::size_t i = 0; i < std::max(own.size(), years.size()); ++i)
    ledger.text("revision",
                i < years.size() ? fmt::format("{}: {}, was {}", to_string(years[i].period), years[i].newest, years[i].earlier) : "none",
                i < own.size() ? own[i] : "none");
}

}  // namespace hub::verify
