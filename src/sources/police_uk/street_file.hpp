// SPDX-License-Identifier: Apache-2.0
// One street-level file (YYYY-MM-<force>-street.csv) → columns of small numbers and the distinct places and kinds they point to.
// Most of a row repeats: a force, some thousand places, some hundred combinations of type and outcome. So each distinct text is parsed and
// checked once, and a row costs a look-up of its place and of its kind.
#pragma once
#include "base/text_hash.hpp"
#include "base/text_list.hpp"
#include "domain/area.hpp"
#include "domain/street_crime.hpp"
#include "sources/tables/typed_rows.hpp"

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hub::sources {

/// What sorts a month packs a row's number into 24 bits. The largest force has 100,000 rows a month.
inline constexpr std::size_t most_street_rows = (std::size_t{1} << 24U) - 1;

/// Every LSOA code that a street file may name.
class ZoneRegister {
 public:
  void add(const AreaCode& code, CensusVintage vintage) { vintages_.emplace(code.text(), vintage); }
  [[nodiscard]] std::optional<CensusVintage> find(std::string_view code) const;

 private:
  boost::unordered_flat_map<std::string, CensusVintage, TextHash, std::equal_to<>> vintages_;
};

struct PublishedZone {
  std::string code;
  std::string name;  ///< as published: a code has another name where its district was renamed
};

/// A place as published: an anonymised point with its name and LSOA. No coordinates: "No Location". No LSOA: also Northern Ireland.
struct StreetPlace {
  std::optional<Coordinates> at;
  std::uint32_t name = 0;             ///< number in StreetFile::names
  std::optional<std::uint32_t> zone;  ///< number in StreetFile::zones
};

/// A wording of an outcome that is not in crime_outcomes, as published.
struct OtherOutcome {
  std::string title;
  std::int64_t records = 0;
};

/// What was recorded and what came of it; numbers are places in crime_types and crime_outcomes, behind these in
/// StreetFile::other_outcomes. Context is free text, empty since 2013.
struct StreetKind {
  std::uint8_t type = 0;
  std::uint8_t outcome = 0;
  std::string context;
};

struct StreetFile {
  SourceFile file;
  std::string reported_by;  ///< the force's name as published, the same in every row, and equal to "Falls within"
  // Distinct values.
  TextList names;
  std::vector<PublishedZone> zones;
  std::vector<StreetPlace> places;
  std::vector<StreetKind> kinds;
  std::vector<OtherOutcome> other_outcomes;
  // Columns of the facts, in the order of the file.
  std::vector<std::uint32_t> place;  ///< number in `places`
  std::vector<std::uint16_t> kind;   ///< number in `kinds`
  std::vector<CrimeIdentifier> identifier;
  std::vector<std::uint8_t> has_identifier;  ///< 0: blank, as on every row of anti-social behaviour
  std::vector<Reject> rejects;
  std::int64_t unfinished = 0;                  ///< facts under investigation or awaiting a court outcome
  CensusVintage vintage = CensusVintage::both;  ///< of its codes; both: they do not tell

  [[nodiscard]] std::size_t size() const { return place.size(); }
};

struct StreetFileName {
  std::string path;
  Month month;
};

/// Refused (input_refused): another header, no rows, over 1 % or 10,000 of rejects, over most_street_rows, an unclosed quote, a row over
/// 1 MiB, an end in the middle of a row. Rows are rejected for a
/// wrong number of fields, another month or force, an identifier, coordinates, LSOA or type that is none, an outcome that is no wording or
/// one unknown wording too many, text that is not UTF-8.
[[nodiscard]] Result<StreetFile> parse_street_file(std::string_view bytes, const StreetFileName& name, const ZoneRegister& zones);

}  // namespace hub::sources
