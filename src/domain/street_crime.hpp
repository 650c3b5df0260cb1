// SPDX-License-Identifier: Apache-2.0
// One record of the street-level files of data.police.uk, and the vocabulary it is written in.
// Source: data.police.uk/about#columns; categories and outcomes as the published files spell them.
#pragma once
#include "base/result.hpp"
#include "domain/month.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hub {

/// A point as published, WGS 84, in whole millionths of a degree: the files carry six decimals, so nothing is lost.
struct Coordinates {
  std::int32_t longitude_e6 = 0;
  std::int32_t latitude_e6 = 0;
  friend auto operator<=>(const Coordinates&, const Coordinates&) = default;
};

/// "-0.675833" and "51.435221"; at most six decimals, within ±180 and ±90. Nothing otherwise.
[[nodiscard]] std::optional<Coordinates> parse_coordinates(std::string_view longitude, std::string_view latitude);

/// Records are stored by month and grid cell, 0.01° high and 0.02° wide (about 1.1 by 1.4 km in England), numbered eastward in bands from
/// the south: near points are near on disk, and a circle is a few runs of cells.
[[nodiscard]] constexpr std::uint32_t grid_cell(const Coordinates& at) {
  constexpr std::int32_t height_e6 = 10'000;
  constexpr std::int32_t width_e6 = 20'000;
  constexpr std::uint32_t cells_in_a_band = 360'000'000 / width_e6 + 1;
  const auto band = static_cast<std::uint32_t>((at.latitude_e6 + 90'000'000) / height_e6);
  return band * cells_in_a_band + static_cast<std::uint32_t>((at.longitude_e6 + 180'000'000) / width_e6);
}
/// The cell of records without coordinates: after all others.
inline constexpr std::uint32_t no_cell = 0xFFFFFFFF;

/// The publisher's identifier of a crime: 64 hexadecimal digits. Not unique (a record may be repeated with another place or outcome).
struct CrimeIdentifier {
  std::array<std::uint64_t, 4> words{};  ///< most significant first
  friend auto operator<=>(const CrimeIdentifier&, const CrimeIdentifier&) = default;
};

/// Exactly 64 digits, small letters; nothing otherwise.
[[nodiscard]] std::optional<CrimeIdentifier> parse_crime_identifier(std::string_view text);
[[nodiscard]] std::string to_string(const CrimeIdentifier& identifier);

struct CrimeType {
  std::string_view title;  ///< "Public order", as published
  std::string_view id;     ///< "public-order", the category in measures.toml
};

/// The fourteen types in use since May 2013, in order of title. A record stores the place in this list.
inline constexpr std::array<CrimeType, 14> crime_types{{{"Anti-social behaviour", "anti-social-behaviour"},
                                                        {"Bicycle theft", "bicycle-theft"},
                                                        {"Burglary", "burglary"},
                                                        {"Criminal damage and arson", "criminal-damage-and-arson"},
                                                        {"Drugs", "drugs"},
                                                        {"Other crime", "other-crime"},
                                                        {"Other theft", "other-theft"},
                                                        {"Possession of weapons", "possession-of-weapons"},
                                                        {"Public order", "public-order"},
                                                        {"Robbery", "robbery"},
                                                        {"Shoplifting", "shoplifting"},
                                                        {"Theft from the person", "theft-from-the-person"},
                                                        {"Vehicle crime", "vehicle-crime"},
                                                        {"Violence and sexual offences", "violence-and-sexual-offences"}}};

/// Values of "Last outcome category"; the empty one is of records without an outcome. Two mean that the case is not finished.
inline constexpr std::string_view under_investigation = "Under investigation";
inline constexpr std::string_view awaiting_court_outcome = "Awaiting court outcome";
inline constexpr std::array<std::string_view, 28> crime_outcomes{"",
                                                                 "Action to be taken by another organisation",
                                                                 awaiting_court_outcome,
                                                                 "Court case unable to proceed",
                                                                 "Court result unavailable",
                                                                 "Defendant found not guilty",
                                                                 "Defendant sent to Crown Court",
                                                                 "Formal action is not in the public interest",
                                                                 "Further action is not in the public interest",
                                                                 "Further investigation is not in the public interest",
                                                                 "Investigation complete; no suspect identified",
                                                                 "Local resolution",
                                                                 "Offender deprived of property",
                                                                 "Offender fined",
                                                                 "Offender given a caution",
                                                                 "Offender given a drugs possession warning",
                                                                 "Offender given absolute discharge",
                                                                 "Offender given community sentence",
                                                                 "Offender given conditional discharge",
                                                                 "Offender given penalty notice",
                                                                 "Offender given suspended prison sentence",
                                                                 "Offender ordered to pay compensation",
                                                                 "Offender otherwise dealt with",
                                                                 "Offender sent to prison",
                                                                 "Status update unavailable",
                                                                 "Suspect charged as part of another case",
                                                                 "Unable to prosecute suspect",
                                                                 under_investigation};

/// Places in the lists above; nothing when it is not in them.
[[nodiscard]] std::optional<std::uint8_t> crime_type_titled(std::string_view title);
[[nodiscard]] std::optional<std::uint8_t> crime_outcome_titled(std::string_view title);

}  // namespace hub
