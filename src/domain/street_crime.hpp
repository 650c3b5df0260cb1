// SPDX-License-Identifier: Apache-2.0
// What single records are placed and told apart by.
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

/// Records are stored by month and grid cell, 0.01° high and 0.02° wide (about 1.1 by 1.4 km at 52° north), numbered eastward in bands from
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

}  // namespace hub
