// SPDX-License-Identifier: Apache-2.0
// Counts of one measure in one area over calendar time, dense in memory: three windows (1, 3 and 12 months) for every month of the release.
#pragma once
#include "domain/month.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace hub {

enum class CellStatus : std::uint8_t { not_held, not_supplied, incomplete, counted };

/// What the release knows about one window.
struct Cell {
  std::int64_t count = 0;      ///< meaningful only when counted
  std::int64_t unlocated = 0;  ///< of a force: records without a place
  std::int64_t outside = 0;    ///< of a force: records located outside the districts that the hub declares for it
  CellStatus status = CellStatus::not_held;
  std::uint8_t months_supplied = 0;
};

class Series {
 public:
  /// Room for windows ending in `first` to `last`, all not held.
  Series(Month first, Month last) : first_(first) {
    for (auto& cells : cells_) cells.resize(static_cast<std::size_t>(last - first + 1));
  }

  /// Nothing when the window has another length than 1, 3 or 12 months or ends outside the release.
  [[nodiscard]] const Cell* find(Period window) const {
    const auto place = place_of(window);
    return place ? &cells_[place->first][place->second] : nullptr;
  }

  /// Counted cell or nothing.
  [[nodiscard]] const Cell* counted(Period window) const {
    const Cell* cell = find(window);
    return cell != nullptr && cell->status == CellStatus::counted ? cell : nullptr;
  }

  void set(Period window, const Cell& cell) {
    if (const auto place = place_of(window)) cells_[place->first][place->second] = cell;
  }

 private:
  [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> place_of(Period window) const {
    const int end = window.last() - first_;
    if (end < 0 || static_cast<std::size_t>(end) >= cells_[0].size()) return std::nullopt;
    const std::size_t slot = window.months == 1 ? 0U : window.months == 3 ? 1U : window.months == 12 ? 2U : 3U;
    if (slot == 3U) return std::nullopt;
    return std::pair{slot, static_cast<std::size_t>(end)};
  }

  Month first_;
  std::array<std::vector<Cell>, 3> cells_;
};

}  // namespace hub
