// SPDX-License-Identifier: Apache-2.0
#include "store/queries/figures.hpp"
#include "store/rows_of.hpp"
#include "verify/compare.hpp"

namespace hub::verify {
namespace {

/// By series, area and the months left out: the count, how many of it are without a place, how many outside.
using Parts = std::map<std::tuple<std::string, std::string, std::string>, std::string>;

std::string sums_text(std::int64_t count, const std::optional<std::int64_t>& unlocated, const std::optional<std::int64_t>& outside) {
  const auto or_none = [](const std::optional<std::int64_t>& number) { return number ? std::to_string(*number) : "none"; };
  return fmt::format("{}, {} without a place, {} outside", count, or_none(unlocated), or_none(outside));
}

/// The months of a part in an area that has them all, one by one.
std::string sums_of(const Asked& asked, Period part) {
  std::int64_t count = 0;
  std::optional<std::int64_t> unlocated;
  std::optional<std::int64_t> outside;
  const auto add = [](std::optional<std::int64_t>& sum, const std::optional<std::int64_t>& more) {
    if (more) sum = sum.value_or(0) + *more;
  };
  for (int number = 0; number < part.months; ++number) {
    if ((part.without >> number) % 2 == 1) continue;
    const Window& month = *asked.window({part.first + number, 1});
    count += month.count.value_or(0);
    add(unlocated, month.unlocated);
    add(outside, month.outside);
  }
  return sums_text(count, unlocated, outside);
}

/// Each set of months that some area holds, in each area that holds at least these.
Parts parts_of(const Recomputed& recomputed) {
  Parts parts;
  for (std::size_t series = 0; series < recomputed.given.series.size(); ++series) {
    std::set<std::string> seen;
    for (std::size_t holder = 0; holder < recomputed.given.areas.size(); ++holder) {
      const auto part = part_of_year({recomputed, series, holder});
      if (!part || !seen.insert(to_string(*part)).second) continue;
      for (std::size_t area = 0; area < recomputed.given.areas.size(); ++area) {
        const Asked asked{recomputed, series, area};
        if (asked.counted(*part))
          parts.emplace(std::tuple(asked.measured().id, asked.place().code, to_string(*part)), sums_of(asked, *part));
      }
    }
  }
  return parts;
}

}  // namespace

void compare_year_parts(Ledger& ledger, const Recomputed& recomputed, store::Connection& connection) {
  Parts wanted = parts_of(recomputed);
  for (const auto& row : store::read(connection, store::queries::year_parts)) {
    const Period part =
        Period{Month::from_index(static_cast<int>(row.first_month)), 12, static_cast<std::uint16_t>(row.without)}.from_first_held();
    const auto own = wanted.find(std::tuple(std::string(row.series), std::string(row.area), to_string(part)));
    ledger.open(std::string(row.area), std::string(row.series), to_string(part));
    ledger.text("part of a year", sums_text(row.numerator, row.unlocated, row.outside), own == wanted.end() ? "no row" : own->second);
    if (own != wanted.end()) wanted.erase(own);
  }
  for (const auto& [key, sums] : wanted) {
    ledger.open(std::get<1>(key), std::get<0>(key), std::get<2>(key));
    ledger.text("part of a year", "no row", sums);
  }
}

}  // namespace hub::verify
