// SPDX-License-Identifier: Apache-2.0
#include "build/street_plan.hpp"

#include "sources/police_uk/vocabulary.hpp"

#include <algorithm>
#include <set>

namespace hub::build {

namespace {

bool is_date(std::string_view text) { return text.size() == 10 && text[4] == '-' && text[7] == '-'; }

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
  return fmt::format("The file of {} has {} records, a small part of the month: about {:.0f} would be usual.", long_name(stub.month),
                     stub.records, stub.usual);
}

Result<StreetPlan> plan_street_import(const HubDefinition& definition, const ForceNames& names, sources::DataListing& listing, Date today) {
  StreetPlan plan;
  for (const DatasetDeclaration& each : definition.datasets) {
    if (each.kind != DatasetKind::recorded_crime) continue;
    if (!plan.dataset.empty())
      return fail(ErrorCode::bad_configuration, "hub.toml",
                  "found two data sets of kind recorded-crime, expected one that street files join");
    plan.dataset = each.dataset.id;
    if (is_date(each.dataset.published)) plan.published = each.dataset.published;
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

Result<std::vector<Coverage>> coverage_with_import(const std::vector<sources::Parsed<Coverage>>& bundled, const std::vector<Area>& areas,
                                                   const ForceNames& names, const StreetPlan& plan, const StreetImport& import,
                                                   const std::vector<stats::StubMonth>& stubs) {
  std::set<std::pair<std::string, Month>> imported;
  std::set<Month> months;
  for (const ImportedFile& file : import.files) {
    imported.emplace(plan.force_of(file.name.force), file.name.month);
    months.insert(file.name.month);
  }
  std::vector<Coverage> coverage;
  std::set<std::pair<std::string, Month>> declared;
  for (const auto& file : bundled) {
    for (Coverage each : file.rows) {
      auto force = names.code_of(each.force, "coverage of " + each.dataset);
      if (!force) return tl::unexpected(force.error());
      each.force = std::move(*force);
      if (each.dataset == plan.dataset) {
        declared.emplace(each.force, each.month);
        if (imported.contains({each.force, each.month})) {
          each.status = CellStatus::counted;
          each.detail.clear();
        }
      }
      coverage.push_back(std::move(each));
    }
  }
  for (const auto& [force, month] : imported) {
    if (!declared.contains({force, month})) coverage.push_back({plan.dataset, force, month, CellStatus::counted, ""});
  }
  for (const stats::StubMonth& stub : stubs) {
    const auto of_stub = std::find_if(coverage.begin(), coverage.end(), [&](const Coverage& each) {
      return each.dataset == plan.dataset && each.force == stub.recorder && each.month == stub.month;
    });
    of_stub->status = CellStatus::incomplete;
    of_stub->detail = stub_words(stub);
  }
  for (const Month month : months) {
    for (const Area& force : areas) {
      const std::pair key(force.code.text(), month);
      if (!force.is(Counting::recorder) || declared.contains(key) || imported.contains(key)) continue;
      coverage.push_back({plan.dataset, force.code.text(), month, CellStatus::not_held,
                          fmt::format("The archives that were read held no {} file of {}.", force.name, long_name(month))});
    }
  }
  return coverage;
}

}  // namespace hub::build
