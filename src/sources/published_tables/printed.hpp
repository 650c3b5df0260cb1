// SPDX-License-Identifier: Apache-2.0
// What cells of published tables mean: counts with thousands commas, shorthand in brackets, names and headings with notes, months in words.
#pragma once
#include "base/result.hpp"
#include "domain/month.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hub::sources {

/// Why a cell holds no count, or that its count is to be taken with care: the Government's shorthand.
enum class Shorthand { none, unavailable, unreliable, not_applicable };

struct PrintedCount {
  std::optional<std::int64_t> count;  ///< none: blank, or as the shorthand says
  Shorthand shorthand = Shorthand::none;
  std::vector<int> notes;  ///< numbers of the notes that the cell refers to
};

/// "1,234 ", "-12", "4.0", "[x]", "1,234 [note 4]", "[u1]", "". Anything else fails (input_refused) with what was found.
[[nodiscard]] Result<PrintedCount> printed_count(std::string_view cell);

/// A name or heading without what stands in brackets, line ends and doubled blanks: "Humberside\n [note 4]" is "Humberside".
[[nodiscard]] std::string without_notes(std::string_view text);
/// The same in small letters, to compare by.
[[nodiscard]] std::string small_words(std::string_view text);

/// "december 2024" or "dec 2024", as small_words gives it.
[[nodiscard]] std::optional<Month> month_in_words(std::string_view words);
/// "apr 2010 to mar 2011", or "january to march 2022" within one year.
[[nodiscard]] std::optional<Period> period_in_words(std::string_view words);

}  // namespace hub::sources
