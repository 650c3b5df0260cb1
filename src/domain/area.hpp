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
};

/// A place that no longer exists under this code and name.
struct ReplacedArea {
  AreaCode code;
  std::string name;
  AreaCode replaced_by;
  std::string date;  ///< ISO date from which the new code holds
};

}  // namespace hub
