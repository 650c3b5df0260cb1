// SPDX-License-Identifier: Apache-2.0
// Which counts a release withholds, decided before anything is stored: what the file does not hold, no query can leak
// (docs/data/methodology.md#disclosure).
#pragma once
#include "build/force_names.hpp"
#include "build/hub_definition.hpp"
#include "build/sources_of_hub.hpp"
#include "store/release.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

namespace hub::build {

/// A measure's count in an area and month.
struct CountKey {
  std::string measure;
  std::string area;
  Month month;
  friend auto operator<=>(const CountKey&, const CountKey&) = default;
};

/// What releases before say of them: a count, or nothing where one of them withheld it.
using EarlierCounts = std::map<CountKey, std::optional<std::int64_t>>;

/// What the releases in the folder say of the measures that are now under disclosure control. One that cannot be read is left out.
[[nodiscard]] EarlierCounts earlier_counts(const HubDefinition& definition, const std::filesystem::path& releases);

/// The nation's forces, each with its own districts: what a force records in another's district is no count of that district.
struct TerritorialForces {
  std::map<std::string, std::set<std::string>> districts_of;
  [[nodiscard]] bool has(const std::string& force, const std::string& district) const;
};

class WithheldCounts {
 public:
  /// Applies the policy of every measure that has one, beside what releases before show (stats/disclosure.hpp). An error when a file under
  /// control is not whole: every category once, every district and "no location" once, nothing else.
  [[nodiscard]] static Result<WithheldCounts> decide(const HubDefinition& definition, const HubSources& sources, const ForceNames& names,
                                                     const EarlierCounts& earlier);

  /// The measure under disclosure control that counts the category, or null.
  [[nodiscard]] const Measure* measure_of(const std::string& dataset, const std::string& category) const;
  [[nodiscard]] bool controls(const std::string& dataset) const { return datasets_.contains(dataset); }
  [[nodiscard]] const TerritorialForces& forces() const { return forces_; }
  /// Whether the count of a force or district is withheld.
  [[nodiscard]] bool contains(const CountKey& key) const { return withheld_.contains(key); }
  /// Whether a force's count is not published by place, whether it has districts in the hub or not.
  [[nodiscard]] bool hides_places(const CountKey& force) const { return without_places_.contains(force); }
  [[nodiscard]] const std::set<CountKey>& all() const { return withheld_; }
  /// The id of the one series of a measure under control.
  [[nodiscard]] const std::string& series_of(const CountKey& key) const { return series_of_.at(key.measure); }

 private:
  std::map<std::pair<std::string, std::string>, const Measure*> controlled_;  ///< by data set and category
  std::set<std::string> datasets_;
  std::map<std::string, std::string> series_of_;  ///< by measure
  std::set<CountKey> withheld_;
  std::set<CountKey> without_places_;
  TerritorialForces forces_;
};

/// Against the digest of a file, guesses of the few counts in it that are withheld could be tried: files of data sets under control have
/// the word "withheld" in its place.
void withhold_digests(const HubDefinition& definition, HubSources& sources);

}  // namespace hub::build
