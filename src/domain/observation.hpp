// SPDX-License-Identifier: Apache-2.0
// A statistic is a value or a stated reason for its absence. Never 0, NaN or an empty string for "unknown".
#pragma once
#include "domain/why.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hub {

enum class MissingReason {
  not_supplied,    ///< the publisher had no file of this force for this month, and says so
  not_held,        ///< this release was compiled without it; the publisher may have it
  incomplete,      ///< some of the period's months are absent
  doubtful,        ///< published, and wrong by a stated test or notice (the values hold the published count)
  withheld,        ///< known, but showing it would mislead or identify (because says which)
  not_comparable,  ///< definitions or coverage differ between the two sides
  not_applicable,  ///< the question makes no sense here
  too_few,         ///< counts too small for a statement about change
};

/// Stable name for JSON and CSV: "not_supplied".
[[nodiscard]] std::string_view name_of(MissingReason reason);
[[nodiscard]] std::optional<MissingReason> missing_reason_named(std::string_view name);

struct Missing {
  MissingReason reason;
  Why because = Why::not_said;
  std::vector<WhyValue> values = {};  ///< as Why says, in its order

  friend bool operator==(const Missing&, const Missing&) = default;
};

template <class T>
class Observation {
 public:
  Observation(T value) : state_(std::move(value)) {}            // NOLINT(google-explicit-constructor): a value is an observation
  Observation(Missing missing) : state_(std::move(missing)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  /// Only when has_value().
  [[nodiscard]] const T& value() const { return std::get<0>(state_); }
  /// Only when not has_value().
  [[nodiscard]] const Missing& missing() const { return std::get<1>(state_); }

  friend bool operator==(const Observation&, const Observation&) = default;

 private:
  std::variant<T, Missing> state_;
};

}  // namespace hub
