// SPDX-License-Identifier: Apache-2.0
#include "build/street_plan.hpp"

#include <algorithm>
#include <set>

namespace hub::build {

Result<StreetPlan> plan_street_import(const HubDefinition& definition, const ForceNames& names, sources::DataListing& listing) {
  StreetPlan plan;
  for (const DatasetDeclaration& each : definition.datasets) {
    if (each.kind != DatasetKind::recorded_crime) continue;
    if (!plan.dataset.empty())
      return fail(ErrorCode::bad_configuration, "hub.toml",
                  "found two data sets of kind recorded-crime, expected one that street files join");
    plan.dataset = each.dataset.id;
  }
  if (plan.dataset.empty())
    return fail(ErrorCode::bad_configuration, "hub.toml", "found no data set of kind recorded-crime, expected one that street files join");
  const auto is_unknown = [&](const sources::StreetSource& source) {
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
                                                   const ForceNames& names, const StreetPlan& plan, const StreetImport& import) {
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
