// SPDX-License-Identifier: Apache-2.0
// Answers of a search: made of what a name is of, put into the order of likelihood, each once.
#pragma once
#include "facts/found_place.hpp"
#include "query/snapshot.hpp"

#include <string>
#include <vector>

namespace hub::query {

/// The area whose page is shown for this one. Small areas have none yet: theirs is the page of the area that they lie in.
[[nodiscard]] const Area& shown_for(const Snapshot& snapshot, const Area& area);

/// What people call it: the name of a small area whose own name is a number.
[[nodiscard]] const std::string& common_name(const Snapshot& snapshot, const Area& area);

/// One answer, with what it is ranked by.
class RankedAnswers {
 public:
  explicit RankedAnswers(const Snapshot& snapshot) : snapshot_(snapshot) {}

  /// `quality`: 0 before 1; of the index.
  void add(const NamedThing& thing, std::size_t quality);
  void add_area(const Area& area, std::size_t quality);
  /// Of answers alike in quality: what people mean more often, or what is at home; the other comes next.
  enum class First { kind, home };
  /// The likeliest first, at most so many; of those that are called the same and shown on one page the first.
  [[nodiscard]] std::vector<facts::FoundPlace> few(std::size_t most, First order = First::kind);

 private:
  struct Ranked {
    std::size_t quality;
    std::size_t rank;
    bool other_name;
    bool abroad;  ///< not in the hub's home area
    facts::FoundPlace place;
  };
  void add(facts::FoundPlace place, std::size_t quality, bool other_name);
  [[nodiscard]] facts::FoundPlace answer_of(const NamedThing& thing) const;

  const Snapshot& snapshot_;
  std::vector<Ranked> answers_;
};

}  // namespace hub::query
