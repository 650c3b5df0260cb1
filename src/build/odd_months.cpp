// SPDX-License-Identifier: Apache-2.0
#include "build/odd_months.hpp"

#include "base/text.hpp"
#include "sources/police_uk/vocabulary.hpp"
#include "store/queries/street.hpp"
#include "store/rows_of.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

namespace hub::build {
namespace {

using ForceMonth = std::pair<std::string, Month>;

constexpr std::size_t most_types_named = 2;

std::string title_of(const std::string& type) {
  const auto found = std::find_if(std::begin(sources::crime_types), std::end(sources::crime_types),
                                  [&](const sources::CrimeType& each) { return each.id == type; });
  std::string title(found == std::end(sources::crime_types) ? std::string_view(type) : found->title);
  title.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(title.front())));
  return title;
}

std::string_view said_of(stats::Oddity oddity) {
  switch (oddity) {
    case stats::Oddity::vanished: return "has no record of what it usually has";
    case stats::Oddity::mixed_up: return "looks mixed up in its types";
    case stats::Oddity::few: return "has few records of most types";
    case stats::Oddity::beside_mixed_up: return "is next to one that looks mixed up, and is off in the same types";
  }
  return "";
}

}  // namespace

OddMonths find_odd_months(store::Connection& connection, const std::string& dataset, const std::vector<stats::StubMonth>& stubs) {
  std::vector<stats::TypeCount> counts;
  std::set<ForceMonth> imported;
  auto statement = store::prepare(connection, store::queries::month_types);
  for (const auto& row : statement.bind("dataset", std::string_view(dataset)).rows()) {
    const Month month = Month::from_index(static_cast<int>(row.month));
    const auto is_it = [&](const stats::StubMonth& stub) { return stub.recorder == row.force && stub.month == month; };
    if (std::any_of(stubs.begin(), stubs.end(), is_it)) continue;
    counts.push_back({std::string(row.force), month, std::string(row.type), row.records});
    if (row.is_new == 1) imported.emplace(row.force, month);
  }
  OddMonths odd;
  for (stats::OddMonth& each : stats::odd_months(counts)) {
    auto& kind = imported.contains({each.recorder, each.month}) ? odd.imported : odd.bundled;
    kind.push_back(std::move(each));
  }
  return odd;
}

OddMonths unanswered(OddMonths odd, const std::vector<sources::Parsed<Coverage>>& coverage, const std::string& dataset,
                     const ForceNames& names) {
  std::set<ForceMonth> of_imported;
  std::set<ForceMonth> of_bundled;
  for (const auto& file : coverage) {
    for (const Coverage& each : file.rows) {
      const std::string* force = names.find(each.force);
      if (each.dataset != dataset || force == nullptr) continue;
      const bool judged = each.status == CellStatus::doubtful || each.status == CellStatus::incomplete;
      const bool supplied = each.status == CellStatus::counted;
      if (judged || supplied) of_imported.emplace(*force, each.month);
      if (judged || (supplied && !each.detail.empty())) of_bundled.emplace(*force, each.month);
    }
  }
  std::erase_if(odd.imported, [&](const stats::OddMonth& each) { return of_imported.contains({each.recorder, each.month}); });
  std::erase_if(odd.bundled, [&](const stats::OddMonth& each) { return of_bundled.contains({each.recorder, each.month}); });
  return odd;
}

std::string odd_words(const stats::OddMonth& odd) {
  std::string types;
  const std::size_t named = std::min(odd.types.size(), most_types_named);
  for (std::size_t i = 0; i < named; ++i) {
    const stats::OddType& type = odd.types[i];
    types += fmt::format("{}{} records of {}, where about {} are usual", i == 0 ? "" : "; ", with_thousands(type.records),
                         title_of(type.type), with_thousands(std::llround(type.usual)));
  }
  const std::size_t more = odd.types.size() - named;
  if (more > 0) types += fmt::format("; and {} more {}", more, more == 1 ? "type" : "types");
  return fmt::format("The file of {} {}: {}", long_name(odd.month), said_of(odd.oddity), types);
}

std::vector<store::ManifestRemark> remarks_on_bundled(const OddMonths& odd) {
  std::vector<store::ManifestRemark> remarks;
  for (const stats::OddMonth& each : odd.bundled) {
    remarks.push_back(
        {"doubtful", fmt::format("{} {}", each.recorder, to_string(each.month)),
         fmt::format(
             "{}. It is shown as supplied: coverage.csv may call it doubtful, or supplied with a sentence that says who looked at it",
             odd_words(each)),
         0});
  }
  return remarks;
}

}  // namespace hub::build
