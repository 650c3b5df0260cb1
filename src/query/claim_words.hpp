// SPDX-License-Identifier: Apache-2.0
// A sentence in words, which are taken out one after the other as they are understood: what is left nobody understood.
#pragma once
#include "stats/rounding.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hub::query {

struct ClaimWord {
  std::string text;                      ///< folded; "%" is a word
  std::optional<stats::Decimal> number;  ///< of "47", "1,879" and "4.5"; none of what is not one plain number, as "-30" or "1e2"
  bool grouped = false;                  ///< with commas between thousands
  std::size_t begin = 0;                 ///< where it stands in the sentence; several words of one place have the same
  std::size_t end = 0;
  bool taken = false;
};

class ClaimWords {
 public:
  explicit ClaimWords(const std::string& sentence);

  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const ClaimWord& operator[](std::size_t at) const { return words_[at]; }
  /// How many words of the phrase, which is folded, stand at this place and are not taken: all of them or 0.
  [[nodiscard]] std::size_t length_at(std::size_t at, std::string_view phrase) const;
  /// The same of those that end before this place.
  [[nodiscard]] std::size_t length_before(std::size_t at, std::string_view phrase) const;
  /// The first place where the phrase stands and is not taken.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view phrase) const;
  [[nodiscard]] bool holds(std::string_view phrase) const { return find(phrase).has_value(); }
  void take(std::size_t at, std::size_t count);
  /// The first place where it stands; false when it does not.
  bool take(std::string_view phrase);
  /// Whether a number that is not taken stands at this place.
  [[nodiscard]] bool is_number(std::size_t at) const { return at < size() && !words_[at].taken && words_[at].number.has_value(); }

 private:
  std::vector<ClaimWord> words_;
};

}  // namespace hub::query
