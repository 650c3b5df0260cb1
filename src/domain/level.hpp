// SPDX-License-Identifier: Apache-2.0
// The kinds of place that a hub knows, as its hub.toml declares them: what people call them, how their codes look, and how their figures
// come about. Nothing here knows a country: a force, a city or a ward is a row of the hub.
#pragma once
#include "domain/area_code.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hub {

/// How the figures of a level's areas come about. A hub has one recorder level; sums stand above it, the others below.
enum class Counting {
  sum,       ///< of the recorders in it
  recorder,  ///< every record in its own files, wherever it lies
  located,   ///< its recorder's records that lie in it
  imported,  ///< likewise, but known only for months whose single records are in the release; such areas have counts and no rates
};
inline constexpr std::size_t countings = 4;
[[nodiscard]] std::string_view name_of(Counting counting);
[[nodiscard]] std::optional<Counting> counting_named(std::string_view name);

/// One kind of place.
struct Level {
  std::string id;        ///< as in areas.csv: "district"
  int rank;              ///< 0 is the largest; the order of hub.toml
  std::string singular;  ///< "community area"
  std::string plural;    ///< "community areas"
  Counting counting;
  CodeForm code_form;
  std::optional<std::string> welsh_singular = {};
  std::optional<std::string> welsh_plural = {};
};

}  // namespace hub
