// SPDX-License-Identifier: Apache-2.0
// What is counted, as a hub's measures.toml declares it. Nothing here is coded for one hub.
#pragma once
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
  int step_months;        ///< 1: monthly counts; 3: quarterly
  bool located;           ///< counts below force level exist
};

struct Pillar {
  std::string id;
  std::string title;
};

struct Measure {
  std::string id;
  std::string title;   ///< "Vehicle crime"
  std::string plural;  ///< as in "There were 222 …": "vehicle crimes"
  std::string pillar;
  std::string dataset;
  std::vector<std::string> categories;  ///< of the dataset; added up
  Denominator denominator;
  int per;  ///< 1000
  Direction direction;
  bool headline;           ///< shown on the home page
  std::string definition;  ///< a paragraph in plain English
  std::vector<std::string> caveats;
};

}  // namespace hub
