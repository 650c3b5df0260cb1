// SPDX-License-Identifier: Apache-2.0
// A figure that somebody else worked out and published, carried with its address; we never recompute it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hub {

/// How the published words bound the number: "over 94,000" is at_least.
enum class Bound { exact, about, nearly, at_least, at_most };
[[nodiscard]] std::string_view name_of(Bound bound);
[[nodiscard]] std::optional<Bound> bound_named(std::string_view name);

struct PublishedFigure {
  std::string measure;       ///< id of a ResponseMeasure
  std::string area_name;     ///< as published
  std::string area;          ///< code, or empty when the place has none
  std::string period_first;  ///< ISO date, inclusive; empty when not stated
  std::string period_last;
  std::string value;  ///< decimal digits as published, unit normalised
  std::string unit;   ///< "percent", "seconds", "minutes", "calls"
  std::string grade;  ///< of an attended incident: "immediate"; else empty
  std::string clock;  ///< id of a ResponseClock
  std::string target;
  Bound bound;
  std::string note;
  std::string publisher;
  std::string url;
  char quality;  ///< 'A' official text, 'B' press or a copy quoting official data
};

}  // namespace hub
