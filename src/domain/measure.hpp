// SPDX-License-Identifier: Apache-2.0
// What is counted, as a hub's measures.toml declares it. Nothing here is coded for one hub.
#pragma once
#include "domain/area.hpp"
#include "domain/month.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

enum class Denominator { residents, households };
[[nodiscard]] std::string_view name_of(Denominator denominator);
[[nodiscard]] std::optional<Denominator> denominator_named(std::string_view name);

/// What a fall means to a reader; "neutral" where more records can be better policing or better recording.
enum class Direction { lower_is_better, neutral };
[[nodiscard]] std::string_view name_of(Direction direction);
[[nodiscard]] std::optional<Direction> direction_named(std::string_view name);

/// A body of figures from one publisher, all with one step in time.
struct Dataset {
  std::string id;
  std::string title;
  std::string publisher;
  std::string licence;
  std::string address;    ///< the publisher's page
  std::string published;  ///< as recorded, or "not recorded"
  int step_months;        ///< 1: monthly counts; 3: quarterly; 12: years, which may overlap
  bool located;           ///< counts below the recorders exist
  bool zeros_printed;     ///< so that an absent count is not known; otherwise it is no record
};

struct Pillar {
  std::string id;
  std::string title;
};

/// What is counted changed from this month on: figures before and after are not one series.
struct MeasureBreak {
  Month month;  ///< the first under the new rule
  std::string reason;
  std::string recorder = {};  ///< code of the one whose figures changed, and those of the places it records; empty: of all
};

/// The hub's policy for counts that could identify people (docs/data/methodology.md#disclosure).
struct DisclosurePolicy {
  std::int64_t smallest_count;  ///< counts from 1 to one less are withheld
  Counting lowest_counting;     ///< recorder or located: nothing is published below that level
};

/// Draft Welsh, for review by a Welsh speaker.
struct WelshName {
  std::string title;
  std::string counted;  ///< as it follows a number: "o fwrgleriaethau"
};

/// Counts of one definition from one data set. Two series are never added, averaged or joined.
struct MeasureSeries {
  std::string id;                       ///< unique in the hub: "burglary/recorded-crime"
  std::string key;                      ///< unique in its measure: "recorded-crime"
  std::string title;                    ///< where it counts something else than its measure says: "burglary of dwellings"; else empty
  std::size_t number;                   ///< its place among all series of the hub, from 0
  std::string dataset;                  ///< its id
  std::vector<std::string> categories;  ///< of the data set; added up
  std::optional<Month> first;           ///< steps before it have another definition and are not of the series
  std::optional<Month> last;            ///< likewise after it
  std::vector<MeasureBreak> breaks;     ///< in time order

  [[nodiscard]] bool counts_the_measure() const { return title.empty(); }
};

/// What to know of figures, and of which: a part that is not given does not narrow it.
struct Caveat {
  std::string sentence;
  std::string series;          ///< the key of one of the measure's series, or empty
  std::string area;            ///< a code, the id of a level, or empty
  std::optional<Month> first;  ///< figures that end before it are not meant
  std::optional<Month> last;   ///< nor those that begin after it

  /// Whether it is about the series' figures of the period in the area.
  [[nodiscard]] bool concerns(const MeasureSeries& shown, const Area& of, Period period) const;
};

/// Where a measure declares no other.
inline constexpr int usual_tolerance_percent = 6;

struct Measure {
  std::string id;
  std::string title;   ///< "Vehicle crime"
  std::string plural;  ///< as in "There were 222 …": "vehicle crimes"
  std::string pillar;
  Denominator denominator;
  int per;                ///< 1000
  int tolerance_percent;  ///< by how much two of its series may differ where they meet
  Direction direction;
  bool headline;                  ///< shown on the home page
  std::string definition;         ///< a paragraph in plain English
  std::vector<Caveat> caveats;    ///< in the hub's order; one sentence may stand for several series or areas
  std::vector<std::string> also;  ///< what people call it in everyday speech: "bike theft", "bike thefts"
  std::string singular;           ///< as in "There was 1 …"
  std::optional<WelshName> welsh;
  std::optional<DisclosurePolicy> disclosure;
  std::vector<MeasureSeries> series;  ///< at least one; of two with equally new figures the first leads

  /// Of all caveats, each once.
  [[nodiscard]] std::vector<std::string> caveat_sentences() const;
};

}  // namespace hub
