// SPDX-License-Identifier: Apache-2.0
#include "build/release_remarks.hpp"

#include "domain/month.hpp"
#include "stats/agreement.hpp"
#include "store/queries/figures.hpp"
#include "store/queries/street.hpp"
#include "store/rows_of.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>

namespace hub::build {
namespace {

using Remarks = std::vector<store::ManifestRemark>;

void add_superseded(store::Connection& connection, Remarks& remarks) {
  for (const auto& row : store::read(connection, store::queries::superseded_files)) {
    const Month month = Month::from_index(static_cast<int>(row.month));
    remarks.push_back({"superseded", std::string(row.path),
                       fmt::format("It is newer than the bundled figures of {} and stands in their place; cells that differ: {}.",
                                   long_name(month), row.cells),
                       0});
  }
}

/// Two series of a measure over all steps that they have in common.
struct Meeting {
  std::string measure;
  std::string series;
  std::string other;
  int compared = 0;
  int beyond = 0;
  std::int64_t farthest = 0;  ///< tenths of a per cent
  std::string where = {};     ///< they differ so: "X23000001, 2014-01/P3M: 106 and 100"

  [[nodiscard]] bool is_of(const store::MeetingRow& row) const {
    return measure == row.measure && series == row.series && other == row.other;
  }

  void add(const store::MeetingRow& row) {
    const auto agreement = stats::agreement_of(row.n, row.other_n, static_cast<int>(row.tolerance_percent));
    if (!agreement) return;
    ++compared;
    if (agreement->is_within) return;
    ++beyond;
    if (std::abs(agreement->percent.scaled) <= farthest) return;
    farthest = std::abs(agreement->percent.scaled);
    const Period step{Month::from_index(static_cast<int>(row.first_month)), static_cast<int>(row.months)};
    where = fmt::format("{}, {}: {} and {}", row.area, to_string(step), row.n, row.other_n);
  }
};

void add_meeting(const Meeting& meeting, Remarks& remarks) {
  if (meeting.beyond == 0) return;
  remarks.push_back({"sources differ", meeting.measure,
                     fmt::format("{} and {} differ by more than its tolerance in {} of {} steps of areas that record, most in {}.",
                                 meeting.series, meeting.other, meeting.beyond, meeting.compared, meeting.where),
                     0});
}

void add_meetings(store::Connection& connection, Remarks& remarks) {
  Meeting meeting;
  for (const auto& row : store::read(connection, store::queries::meetings)) {
    if (!meeting.is_of(row)) {
      add_meeting(meeting, remarks);
      meeting = {std::string(row.measure), std::string(row.series), std::string(row.other)};
    }
    meeting.add(row);
  }
  add_meeting(meeting, remarks);
}

}  // namespace

Remarks remarks_on(const StreetImport& import, const std::vector<stats::StubMonth>& stubs, const OddMonths& odd, const StreetPlan& plan) {
  Remarks remarks;
  std::map<std::string, std::int64_t> outcomes;
  for (const ImportedFile& file : import.files) {
    for (const auto& [title, records] : file.other_outcomes) outcomes[title] += records;
    for (const stats::StubMonth& stub : stubs) {
      if (stub.recorder == plan.force_of(file.name.force) && stub.month == file.name.month)
        remarks.push_back({"stub", file.file.path, stub_words(stub), stub.records});
    }
    for (const stats::OddMonth& each : odd.imported) {
      if (each.recorder == plan.force_of(file.name.force) && each.month == file.name.month)
        remarks.push_back({"doubtful", file.file.path, odd_words(each) + "; a row of coverage.csv, doubtful or supplied, decides it", 0});
    }
  }
  const auto first = static_cast<std::ptrdiff_t>(remarks.size());
  for (const auto& [title, records] : outcomes) remarks.push_back({"unknown outcome", title, "", records});
  std::stable_sort(remarks.begin() + first, remarks.end(), [](const auto& a, const auto& b) { return a.records > b.records; });
  for (auto& remark : remarks_on_bundled(odd)) remarks.push_back(std::move(remark));
  return remarks;
}

void add_derived_remarks(store::Connection& connection, std::vector<store::ManifestRemark>& remarks) {
  add_superseded(connection, remarks);
  add_meetings(connection, remarks);
}

}  // namespace hub::build
