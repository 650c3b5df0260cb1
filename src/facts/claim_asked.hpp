// SPDX-License-Identifier: Apache-2.0
// What was asked of the claim checker.
#pragma once
#include "base/json_writer.hpp"
#include "domain/area.hpp"
#include "domain/measure.hpp"
#include "domain/month.hpp"
#include "stats/claim.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hub::facts {

/// The calendar years that a claim names, from 1900 to 2099. Both: the one against the other. Only the first: since then. Only the second:
/// of that year, and of a change against the year before.
struct ClaimYears {
  std::optional<int> from = {};
  std::optional<int> to = {};

  [[nodiscard]] bool any() const { return from || to; }
};
inline constexpr int first_claim_year = 1900;
inline constexpr int last_claim_year = 2099;

/// What a name that is not known may have been meant for.
struct ClaimSuggestion {
  const Measure* measure = nullptr;  ///< this or the area
  const Area* area = nullptr;
  std::string name;      ///< as it should be written
  std::string sentence;  ///< with that name
};

/// What was asked, as it was understood.
struct ClaimAsked {
  std::string text;  ///< the sentence as typed; empty when the fields were used
  const Measure* measure = nullptr;
  const Area* area = nullptr;
  std::optional<Period> period;
  std::optional<stats::Claim> claim;
  ClaimYears years = {};
  const Area* among = nullptr;  ///< the larger area whose areas it is ranked among, or whose average it is set beside
  std::vector<ClaimSuggestion> suggestions = {};
  std::vector<const Area*> places = {};  ///< that are named where only one can be checked; otherwise none
  bool several_measures = false;         ///< are named, so that none is chosen
};

/// One thing that was understood beside measure and area, under the name that addresses and JSON have for it.
struct ClaimField {
  JsonKey name;
  std::string value;
  bool is_number;
};
/// What was claimed, without what was not named.
[[nodiscard]] std::vector<ClaimField> fields_of(const ClaimAsked& asked);

}  // namespace hub::facts
