// SPDX-License-Identifier: Apache-2.0
// Counts compared figures and keeps those that differ.
#pragma once
#include "domain/observation.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hub::verify {

/// One figure that the two paths do not agree on.
struct Difference {
  std::string what;
  std::string area;
  std::string measure;
  std::string period;  ///< empty for what has none
  std::string published;
  std::string recomputed;
};

class Ledger {
 public:
  /// Differences after the first 50 are only counted.
  static constexpr std::size_t most_kept = 50;
  static constexpr double tolerance = 1e-9;

  /// Whose figures the following ones are.
  void open(std::string area, std::string measure, std::string period) {
    area_ = std::move(area);
    measure_ = std::move(measure);
    period_ = std::move(period);
  }

  bool text(std::string_view what, const std::string& published, const std::string& recomputed);
  bool integer(std::string_view what, std::int64_t published, std::int64_t recomputed);
  /// Equal within the tolerance relative to the larger one, or closer than rounding in doubles can tell.
  bool real(std::string_view what, double published, double recomputed, double relative = tolerance);

  /// Whether both are values, which are then compared one by one; two absences must have the same reason.
  template <class P, class R>
  bool both(std::string_view what, const Observation<P>& published, const Observation<R>& recomputed) {
    if (published.has_value() && recomputed.has_value()) return true;
    text(what, presence(published), presence(recomputed));
    return false;
  }
  /// The same of what has no reason for its absence; that both are absent is no figure.
  template <class P, class R>
  bool both_or_neither(std::string_view what, const P& published, const R& recomputed) {
    const bool is_there = static_cast<bool>(published);
    if (is_there != static_cast<bool>(recomputed)) text(what, is_there ? "there" : "absent", is_there ? "absent" : "there");
    return is_there && recomputed;
  }

  [[nodiscard]] std::int64_t figures() const { return figures_; }
  [[nodiscard]] std::int64_t differing() const { return differing_; }
  [[nodiscard]] const std::vector<Difference>& differences() const { return differences_; }

 private:
  template <class T>
  static std::string presence(const Observation<T>& figure) {
    return figure.has_value() ? "a value" : std::string(name_of(figure.missing().reason));
  }
  void differ(std::string_view what, std::string published, std::string recomputed);

  std::string area_;
  std::string measure_;
  std::string period_;
  std::int64_t figures_ = 0;
  std::int64_t differing_ = 0;
  std::vector<Difference> differences_;
};

}  // namespace hub::verify
