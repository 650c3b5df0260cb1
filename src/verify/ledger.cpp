// SPDX-License-Identifier: Apache-2.0
#include "verify/ledger.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hub::verify {
namespace {

/// Roots of counts in millions carry errors of this size into scores near 0.
constexpr double rounding_of_doubles = 1e-11;

}  // namespace

bool Ledger::text(std::string_view what, const std::string& published, const std::string& recomputed) {
  ++figures_;
  if (published != recomputed) differ(what, published, recomputed);
  return published == recomputed;
}

bool Ledger::integer(std::string_view what, std::int64_t published, std::int64_t recomputed) {
  ++figures_;
  if (published != recomputed) differ(what, std::to_string(published), std::to_string(recomputed));
  return published == recomputed;
}

bool Ledger::real(std::string_view what, double published, double recomputed, double relative) {
  ++figures_;
  const double allowed = std::max(rounding_of_doubles, relative * std::max(std::abs(published), std::abs(recomputed)));
  const bool near = std::abs(published - recomputed) <= allowed;  // false for what is not a number
  if (!near) differ(what, fmt::format("{}", published), fmt::format("{}", recomputed));
  return near;
}

void Ledger::differ(std::string_view what, std::string published, std::string recomputed) {
  ++differing_;
  if (differences_.size() < most_kept)
    differences_.push_back({std::string(what), area_, measure_, period_, std::move(published), std::move(recomputed)});
}

}  // namespace hub::verify
