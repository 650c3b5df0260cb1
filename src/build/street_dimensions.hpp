// SPDX-License-Identifier: Apache-2.0
// What street records point to: places, zones, contexts and outcomes that no list has, each once in the release. They are a list with an
// end, so what is kept of them in memory does not grow with the archive for ever.
#pragma once
#include "base/text_arena.hpp"
#include "base/text_hash.hpp"
#include "sources/police_uk/street_file.hpp"
#include "store/append.hpp"
#include "store/database.hpp"
#include "store/tables/street.hpp"

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hub::build {

/// zone code → today's district.
using ZoneDistricts = boost::unordered_flat_map<std::string, std::string, TextHash, std::equal_to<>>;

/// A point of the release with the number of its name.
struct PlaceKey {
  std::int64_t at;  ///< both coordinates, or a number that no point has
  std::uint32_t name;
  friend bool operator==(const PlaceKey&, const PlaceKey&) = default;
};

/// Ids in the release of a file's places, zones, contexts and outcomes, by their numbers in the file.
struct DimensionIds {
  std::vector<std::uint32_t> place;
  std::vector<std::uint32_t> cell;  ///< grid cell of each place
  std::vector<std::uint32_t> zone;
  std::vector<std::uint32_t> context;  ///< of each kind
  std::vector<std::uint16_t> outcome;  ///< of each kind
};

/// Not safe for threads. New values are appended to their tables as they are met and committed now and then: a transaction that stays open
/// would make the database keep what it knows of every row appended meanwhile.
class StreetDimensions {
 public:
  StreetDimensions(store::Connection connection, const ZoneDistricts& districts);

  [[nodiscard]] DimensionIds ids_of(const sources::StreetFile& file);
  /// Writes what is left.
  void close();

 private:
  struct PlaceHash {
    using is_avalanching = void;
    std::size_t operator()(const PlaceKey& key) const {
      return TextHash::mixed(TextHash::mixed(0, static_cast<std::uint64_t>(key.at)), key.name);
    }
  };
  std::uint32_t name_id(std::string_view name);
  std::uint32_t zone_id(const sources::PublishedZone& zone);
  std::uint32_t place_id(const PlaceKey& key, const std::optional<Coordinates>& at, std::string_view name);
  std::uint32_t context_id(const std::string& context);
  std::uint16_t outcome_id(std::uint8_t outcome, const std::vector<sources::OtherOutcome>& others);

  store::Connection connection_;
  const ZoneDistricts& districts_;
  store::TableAppender<store::SnapPointRow> points_;
  store::TableAppender<store::PublishedZoneRow> zones_;
  store::TableAppender<store::CrimeContextRow> contexts_;
  store::TableAppender<store::CrimeOutcomeRow> outcomes_;
  TextArena texts_;
  boost::unordered_flat_map<std::string_view, std::uint32_t, TextHash> names_;
  boost::unordered_flat_map<std::string_view, std::uint32_t, TextHash> zone_ids_;  ///< by code and name
  boost::unordered_flat_map<PlaceKey, std::uint32_t, PlaceHash> places_;
  std::map<std::string, std::uint32_t> context_ids_;
  std::map<std::string, std::uint16_t> outcome_ids_;  ///< of wordings that are not in sources::crime_outcomes
};

}  // namespace hub::build
