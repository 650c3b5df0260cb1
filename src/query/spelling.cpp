// SPDX-License-Identifier: Apache-2.0
#include "query/spelling.hpp"

#include <algorithm>
#include <array>

namespace hub::query {

std::size_t letters_apart(std::string_view a, std::string_view b, std::size_t most) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer > most_compared || longer - std::min(a.size(), b.size()) > most) return most + 1;
  using Row = std::array<std::size_t, most_compared + 1>;
  std::array<Row, 3> rows;
  Row* before = rows.data();
  Row* above = before + 1;
  Row* row = before + 2;
  for (std::size_t j = 0; j <= b.size(); ++j) (*above)[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    (*row)[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = (*above)[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      (*row)[j] = std::min({(*above)[j] + 1, (*row)[j - 1] + 1, change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) (*row)[j] = std::min((*row)[j], (*before)[j - 2] + 1);
      least = std::min(least, (*row)[j]);
    }
    if (least > most) return most + 1;
    Row* const done = before;
    before = above;
    above = row;
    row = done;
  }
  return std::min((*above)[b.size()], most + 1);
}

std::size_t most_slips(std::size_t letters) {
  constexpr std::size_t certain = 4;
  constexpr std::size_t short_name = 6;
  if (letters < certain) return 0;
  return letters < short_name ? 1 : 2;
}

}  // namespace hub::query
