// SPDX-License-Identifier: Apache-2.0
// The table of observations once more: sums over one step, 3 and 12 months, each added up month by month from what was given.
#pragma once
#include "verify/given.hpp"

#include <compare>
#include <map>
#include <optional>
#include <string>

namespace hub::verify {

struct WindowKey {
  std::size_t series;
  std::size_t area;
  int months;
  int first;
  friend auto operator<=>(const WindowKey&, const WindowKey&) = default;
};

struct Window {
  std::string status;                 ///< counted, doubtful, withheld, broken, combined, incomplete, not_supplied or not_held
  std::optional<std::int64_t> count;  ///< when counted
  std::optional<std::int64_t> unlocated;
  std::optional<std::int64_t> outside;
  std::optional<std::int64_t> published;  ///< when doubtful, which is no count
  std::optional<std::int64_t> together;   ///< when combined
  int months_supplied = 0;
};

using Windows = std::map<WindowKey, Window>;

[[nodiscard]] Windows windows_of(const Given& given);

}  // namespace hub::verify
