// SPDX-License-Identifier: Apache-2.0
// Places as the official registers know them: nine-character codes are the identity, names are labels.
#pragma once
#include "base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hub {

class AreaCode {
 public:
  /// One capital letter and eight digits, such as E23000029 (GSS code; ONS "Coding and naming policy").
  [[nodiscard]] static Result<AreaCode> parse(std::string_view text);
  [[nodiscard]] const std::string& text() const { return text_; }
  friend auto operator<=>(const AreaCode&, const AreaCode&) = default;

 private:
  explicit AreaCode(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

enum class AreaLevel { nation, force, district };

[[nodiscard]] std::string_view name_of(AreaLevel level);
[[nodiscard]] std::optional<AreaLevel> area_level_named(std::string_view name);

struct Area {
  AreaCode code;
  std::string name;
  AreaLevel level;
  std::optional<AreaCode> parent;  ///< the force of a district, the nation of a force
  std::int64_t residents;          ///< persons, of the release's one vintage
  std::int64_t households;         ///< of the same vintage
  std::string region;              ///< "South East", "Wales"; empty when the hub names none
};

/// What a district is like, for finding others like it.
struct AreaCharacteristics {
  AreaCode area;
  std::int64_t tenths_of_square_km;  ///< at least 1
  std::string rural_urban;           ///< the publisher's class
};

/// One force in the most similar group of another, as the inspectorate publishes it. Not symmetric.
struct SimilarForce {
  AreaCode force;
  AreaCode member;
};

/// Which statistical geography an LSOA code belongs to: most codes are the same in both.
enum class LsoaVintage { both, only_2011, only_2021 };

enum class SmallAreaLevel { ward, msoa, lsoa };

[[nodiscard]] std::string_view name_of(SmallAreaLevel level);
[[nodiscard]] std::optional<SmallAreaLevel> small_area_level_named(std::string_view name);

/// A statistical or electoral area below a district: too small for a page of rates, large enough for counts.
struct SmallArea {
  AreaCode code;
  std::string name;
  SmallAreaLevel level;
  AreaCode district;
  std::optional<AreaCode> msoa;  ///< of an LSOA
  std::optional<AreaCode> ward;  ///< of an LSOA, by best fit
  LsoaVintage vintage;           ///< of an LSOA; both for the others
  std::optional<std::int64_t> residents;
  std::optional<std::int64_t> households;
};

/// A place that no longer exists under this code and name.
struct ReplacedArea {
  AreaCode code;
  std::string name;
  AreaCode replaced_by;
  std::string date;  ///< ISO date from which the new code holds
};

}  // namespace hub
