// SPDX-License-Identifier: Apache-2.0
// Counts of one measure in one area over calendar time, in memory: windows of 1, 3 and 12 months, and what is held of a year that is not
// whole.
#pragma once
#include "domain/month.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace hub {

enum class CellStatus : std::uint8_t {
  not_held,
  not_supplied,
  incomplete,
  doubtful,  ///< published, and wrong by a stated test or notice: `count` is what was published
  withheld,  ///< known, and too small to publish
  broken,    ///< a declared break lies inside the window
  combined,  ///< published for the area and others together: `count` is of them all
  counted
};

/// What the release knows about one window.
struct Cell {
  std::int64_t count = 0;      ///< meaningful only when counted, doubtful or combined
  std::int64_t unlocated = 0;  ///< of a force: records without a place
  std::int64_t outside = 0;    ///< of a force: records located outside the districts that the hub declares for it
  CellStatus status = CellStatus::not_held;
  std::uint8_t months_supplied = 0;
  bool knows_elsewhere = false;  ///< unlocated and outside are meaningful
};

/// Only windows that the release knows of take room: most measures have figures for a few years of its span.
class Series {
 public:
  /// Nothing when the release does not know the window: it has 1, 3 or 12 months, or is what is held of a year.
  [[nodiscard]] const Cell* find(Period window) const {
    if (window.without != 0 || !slot_of(window.months)) {
      const auto part = std::find_if(parts_.begin(), parts_.end(), [&](const YearPart& each) { return each.months == window; });
      return part == parts_.end() ? nullptr : &part->cell;
    }
    const auto& windows = windows_[*slot_of(window.months)];
    const auto place = place_of(windows, window.last());
    return place != windows.end() && place->last == window.last() ? &place->cell : nullptr;
  }

  /// Counted cell or nothing.
  [[nodiscard]] const Cell* counted(Period window) const {
    const Cell* cell = find(window);
    return cell != nullptr && cell->status == CellStatus::counted ? cell : nullptr;
  }

  /// A window of another length is not kept.
  void set(Period window, const Cell& cell) {
    const auto slot = slot_of(window.months);
    if (!slot) return;
    auto& windows = windows_[*slot];
    const auto place = place_of(windows, window.last());
    if (place != windows.end() && place->last == window.last()) {
      windows[static_cast<std::size_t>(place - windows.begin())].cell = cell;
    } else {
      windows.insert(place, {window.last(), cell});
    }
  }

  /// The most that is held of a year; nothing when that is the whole year, or when the release has no part of one.
  [[nodiscard]] std::optional<Period> longest_part() const {
    const auto longest = std::max_element(parts_.begin(), parts_.end(),
                                          [](const YearPart& a, const YearPart& b) { return a.months.length() < b.months.length(); });
    if (longest == parts_.end() || counted({Month(longest->months.first.year(), 1), 12}) != nullptr) return std::nullopt;
    return longest->months;
  }
  /// What of a year is held, added up.
  void add_part(Period months, const Cell& cell) { parts_.push_back({months, cell}); }

  /// Room for so many windows of the length, so that setting them moves none.
  void expect(int months, std::size_t windows) {
    if (const auto slot = slot_of(months)) windows_[*slot].reserve(windows);
  }

 private:
  struct Window {
    Month last;
    Cell cell;
  };
  struct YearPart {
    Period months;
    Cell cell;
  };
  static std::optional<std::size_t> slot_of(int months) {
    switch (months) {
      case 1: return 0;
      case 3: return 1;
      case 12: return 2;
      default: return std::nullopt;
    }
  }
  static std::vector<Window>::const_iterator place_of(const std::vector<Window>& windows, Month last) {
    return std::lower_bound(windows.begin(), windows.end(), last, [](const Window& each, Month month) { return each.last < month; });
  }

  std::array<std::vector<Window>, 3> windows_;  ///< by their last month
  std::vector<YearPart> parts_;                 ///< few: one for each set of months that areas hold of the year
};

}  // namespace hub
