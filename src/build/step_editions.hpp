// SPDX-License-Identifier: Apache-2.0
// What several editions tell of one step of a data set.
#pragma once
#include "build/editions.hpp"

#include <span>

namespace hub::build {

/// One edition's rows of a step.
struct StepEdition {
  std::string file;  ///< of a bundled one the first file that has the step
  Month last;        ///< of the whole edition
  bool bundled;
  std::vector<sources::WideRow> rows;
};

/// The newest that tells no less than those before it: no older one has places or categories that it lacks. The hub's own is shown before
/// any that is not newer, whatever that tells. At least one.
[[nodiscard]] std::size_t shown_of(std::span<const StepEdition> told);

/// A cell that two editions tell differently.
struct Revision {
  std::string force;
  std::string area;  ///< empty: the whole force, or none of its areas
  std::string category;
  std::int64_t other;
  std::int64_t shown;
};
/// In order of force, area and category. Where only one of them has places, whole forces are compared.
[[nodiscard]] std::vector<Revision> revisions(const StepEdition& other, const StepEdition& shown);

}  // namespace hub::build
