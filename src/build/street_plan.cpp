// SPDX-License-Identifier: Apache-2.0
#include "build/street_plan.hpp"

#include "base/text.hpp"
#include "build/street_months.hpp"
#include "sources/police_uk/vocabulary.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace hub::build {

namespace {

/// Why the publisher cannot have a file of the month, or nothing.
std::string impossible_month(Month month, Date today) {
  const Month current(static_cast<int>(today.year()), static_cast<int>(static_cast<unsigned>(today.month())));
  if (month < sources::first_street_month)
    return fmt::format("found {}, expected {} or later, the first month that was published", to_string(month),
                       to_string(sources::first_street_month));
  if (month > current)
    return fmt::format("found {}, expected a month that has begun; today is in {}", to_string(month), to_string(current));
  return "";
}

}  // namespace

std::vector<stats::StubMonth> undeclared_stubs(std::vector<stats::StubMonth> stubs, const std::vector<sources::Parsed<Coverage>>& bundled,
                                               const ForceNames& names, const StreetPlan& plan) {
  std::erase_if(stubs, [&](const stats::StubMonth& stub) {
    const auto declares = [&](const Coverage& each) {
      const std::string* force = names.find(each.force);
      return each.dataset == plan.dataset && each.month == stub.month && each.status == CellStatus::counted && force != nullptr &&
             *force == stub.recorder;
    };
    return std::any_of(bundled.begin(), bundled.end(),
                       [&](const auto& file) { return std::any_of(file.rows.begin(), file.rows.end(), declares); });
  });
  return stubs;
}

std::string stub_words(const stats::StubMonth& stub) {
  return fmt::format("The file of {} holds a small part of the month: {} records, where about {} are usual", long_name(stub.month),
                     with_thousands(stub.records), with_thousands(std::llround(stub.usual)));
}

Result<StreetPlan> plan_street_import(const HubDefinition& definition, const ForceNames& names, sources::DataListing& listing, Date today) {
  StreetPlan plan;
  for (const DatasetDeclaration& each : definition.datasets) {
    if (each.kind != DatasetKind::recorded_crime) continue;
    if (!plan.dataset.empty())
      return fail(ErrorCode::bad_configuration, "hub.toml",
                  "found two data sets of kind recorded-crime, expected one that street files join");
    plan.dataset = each.dataset.id;
    if (sources::is_iso_date(each.dataset.published)) plan.published = each.dataset.published;
  }
  if (plan.dataset.empty())
    return fail(ErrorCode::bad_configuration, "hub.toml", "found no data set of kind recorded-crime, expected one that street files join");
  const auto is_unknown = [&](const sources::StreetSource& source) {
    if (const auto reason = impossible_month(source.name.month, today); !reason.empty()) {
      listing.damage.push_back(fmt::format("{}: {}", source.path, reason));
      return true;
    }
    const std::string* code = names.find(source.name.force);
    if (code != nullptr) {
      plan.forces.emplace(source.name.force, *code);
    } else {
      listing.damage.push_back(
          fmt::format("{}: found the force \"{}\", expected a name in areas/crosswalk.csv", source.path, source.name.force));
    }
    return code == nullptr;
  };
  std::erase_if(listing.street, is_unknown);
  if (plan.forces.size() > most_files_in_a_month)
    listing.damage.push_back(fmt::format("found files of {} forces, expected at most {}", plan.forces.size(), most_files_in_a_month));
  if (listing.street.empty() && listing.damage.empty()) listing.damage.push_back(sources::no_street_file(listing.not_read));
  return plan;
}

namespace {

using ForceMonth = std::pair<std::string, Month>;

/// What street files say of the nation's forces, and how it joins what the hub declares.
class StreetCoverage {
 public:
  StreetCoverage(const StreetPlan& plan, const StreetImport& import, const FaultyMonths& faulty, const std::vector<Area>& areas)
      : plan_(plan) {
    for (const Area& area : areas) {
      if (area.is(Counting::recorder)) forces_.push_back(&area);
    }
    for (const ImportedFile& file : import.files) {
      const std::string& code = plan.force_of(file.name.force);
      const auto is_it = [&](const Area* force) { return force->code.text() == code; };
      if (std::any_of(forces_.begin(), forces_.end(), is_it)) said_.insert({{code, file.name.month}, {CellStatus::counted, ""}});
    }
    for (const stats::OddMonth& each : faulty.odd) said_[{each.recorder, each.month}] = {CellStatus::doubtful, odd_words(each) + "."};
    for (const stats::StubMonth& stub : faulty.stubs) said_[{stub.recorder, stub.month}] = {CellStatus::incomplete, stub_words(stub)};
  }

  /// A file is newer than a bundled word on its month, but who declares a month incomplete or doubtful has looked into the file.
  void join(Coverage& declared) {
    const ForceMonth key(declared.force, declared.month);
    const auto found = said_.find(key);
    declared_.insert(key);
    const bool looked_into = declared.status == CellStatus::incomplete || declared.status == CellStatus::doubtful;
    if (found == said_.end() || looked_into || found->second.first == declared.status) return;
    std::tie(declared.status, declared.detail) = found->second;
  }

  /// What nothing was declared of.
  void add_rest(std::vector<Coverage>& coverage) const {
    std::set<Month> months;
    for (const auto& [key, said] : said_) {
      months.insert(key.second);
      if (!declared_.contains(key)) coverage.push_back({plan_.dataset, key.first, key.second, said.first, said.second});
    }
    for (const Month month : months) {
      for (const Area* force : forces_) {
        const ForceMonth key(force->code.text(), month);
        if (declared_.contains(key) || said_.contains(key)) continue;
        coverage.push_back({plan_.dataset, key.first, month, CellStatus::not_held,
                            fmt::format("The archives that were read held no {} file of {}.", force->name, long_name(month))});
      }
    }
  }

 private:
  const StreetPlan& plan_;
  std::vector<const Area*> forces_;
  std::map<ForceMonth, std::pair<CellStatus, std::string>> said_;
  std::set<ForceMonth> declared_;
};

}  // namespace

Result<std::vector<Coverage>> coverage_with_import(const std::vector<sources::Parsed<Coverage>>& bundled, const std::vector<Area>& areas,
                                                   const ForceNames& names, const StreetPlan& plan, const StreetImport& import,
                                                   const FaultyMonths& faulty) {
  StreetCoverage street(plan, import, faulty, areas);
  std::vector<Coverage> coverage;
  for (const auto& file : bundled) {
    for (Coverage each : file.rows) {
      auto force = names.code_of(each.force, "coverage of " + each.dataset);
      if (!force) return tl::unexpected(force.error());
      each.force = std::move(*force);
      if (each.dataset == plan.dataset) street.join(each);
      coverage.push_back(std::move(each));
    }
  }
  street.add_rest(coverage);
  return coverage;
}

}  // namespace hub::build
