// SPDX-License-Identifier: Apache-2.0
// What every page and file states of the release.
#pragma once
#include "base/clock.hpp"
#include "domain/area.hpp"
#include "domain/month.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hub::facts {

/// What every page and file states: who publishes, which release, how new. Held once, by the snapshot.
struct HubFacts {
  std::string id;
  std::string title;
  std::string publisher;
  std::string contact;
  std::string about;
  std::string caution;  ///< what to know of all its figures; may be empty
  bool invented = false;
  std::string population;  ///< vintage of residents and households
  std::vector<std::string> attribution;
  const Area* home = nullptr;
  const Area* nation = nullptr;   ///< the whole of which the recorders are parts; null in a hub without one
  std::span<const Level> levels;  ///< largest first
  bool has_response = false;      ///< figures of calls and attendance
  bool knows_postcodes = false;   ///< and the towns of its areas
  std::string release;            ///< its id
  Date published{};               ///< when the release was built, London date
  Month newest{1900, 1};          ///< newest month of monthly figures

  /// The nation, or the home area where the hub has none.
  [[nodiscard]] const Area& whole() const { return nation != nullptr ? *nation : *home; }
  /// The largest level whose figures come about so, or null.
  [[nodiscard]] const Level* level(Counting counting) const {
    const auto found = std::find_if(levels.begin(), levels.end(), [&](const Level& each) { return each.counting == counting; });
    return found == levels.end() ? nullptr : &*found;
  }
};

/// The release's hub and the day of the request. Points to the hub, which lives as long as the snapshot.
class HubToday {
 public:
  HubToday(const HubFacts& hub, Date day, std::string_view path = {}) : today(day), base(path), hub_(&hub) {}

  [[nodiscard]] const HubFacts& operator*() const { return *hub_; }
  [[nodiscard]] const HubFacts* operator->() const { return hub_; }

  Date today;
  std::string_view
      base;  ///< what every address of the site begins with: "/crime", or nothing at the root of its host; outlives the request

 private:
  const HubFacts* hub_;
};

}  // namespace hub::facts
