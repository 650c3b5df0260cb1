// SPDX-License-Identifier: Apache-2.0
// What a sentence about crime names: a measure, places, and what a misspelt name may have been meant for.
#pragma once
#include "facts/claim_asked.hpp"
#include "query/claim_words.hpp"
#include "query/snapshot.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace hub::query {

/// Words that may stand beside measure, place and claim without changing it: any other word could turn the claim into another one.
[[nodiscard]] bool is_filler(std::string_view word);

struct NamedMeasure {
  const Measure* measure = nullptr;  ///< null when none is named, or two are: which was meant cannot be known
  std::size_t first = 0;             ///< where its name begins
  bool several = false;
  bool general = false;  ///< named by fillers alone
};
/// The longest name of a measure in the sentence; all names of it are taken out. A name of fillers alone ("crime") counts where nothing
/// else is named.
[[nodiscard]] NamedMeasure take_measure(const Snapshot& snapshot, ClaimWords& words);

/// Whether a word that is not known stands before the name: "hate crime" is not all crime.
[[nodiscard]] bool is_qualified(const ClaimWords& words, std::size_t name);

struct NamedArea {
  const Area* area;
  std::size_t first;
  std::size_t end;
};
/// All areas that are named, of names within one another the longest; their names are taken out.
[[nodiscard]] std::vector<NamedArea> take_areas(const Snapshot& snapshot, ClaimWords& words);

/// Names that differ little from words that are left, the most alike first, areas of the hub's home before others.
[[nodiscard]] std::vector<facts::ClaimSuggestion> areas_like(const Snapshot& snapshot, const ClaimWords& words,
                                                             const std::string& sentence);
[[nodiscard]] std::vector<facts::ClaimSuggestion> measures_like(const Snapshot& snapshot, const ClaimWords& words,
                                                                const std::string& sentence);

}  // namespace hub::query
