// SPDX-License-Identifier: Apache-2.0
#include "sources/published_tables/printed.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace hub::sources {
namespace {

constexpr std::size_t most_shown_bytes = 80;
constexpr std::size_t most_digits = 12;
constexpr std::array<std::string_view, 12> months{"january", "february", "march",     "april",   "may",      "june",
                                                  "july",    "august",   "september", "october", "november", "december"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "1,234,567" or "1234567": nothing when the commas do not part thousands.
std::optional<std::int64_t> whole_number(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  if (point != std::string_view::npos) {  // as a spreadsheet stores it: "4.0"
    const std::string_view zeros = text.substr(point + 1);
    if (zeros.empty() || zeros.find_first_not_of('0') != std::string_view::npos) return std::nullopt;
    text = text.substr(0, point);
  }
  const auto groups = split(text, ',');
  std::string digits;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const bool whole_group = groups[i].size() == 3 || (i == 0 && groups.size() == 1) || (i == 0 && groups[i].size() < 3);
    if (groups[i].empty() || !whole_group || !std::all_of(groups[i].begin(), groups[i].end(), is_digit)) return std::nullopt;
    digits += groups[i];
  }
  if (digits.size() > most_digits) return std::nullopt;
  const auto number = parse_number<std::int64_t>(digits);
  return number && negative ? std::optional(-*number) : number;
}

/// "x", "u1", "note 3,4", "note4" of a bracket; false for any other.
bool take_bracket(std::string_view inside, PrintedCount& into) {
  const std::string words = small_words(inside);
  std::string_view rest = words;
  if (rest.starts_with("note")) {
    rest.remove_prefix(rest.starts_with("notes") ? 5 : 4);
    for (const std::string_view each : split(rest, ',')) {
      const auto number = parse_number<int>(trimmed(each));
      if (!number || *number < 0) return false;
      into.notes.push_back(*number);
    }
    return true;
  }
  if (rest.empty() || into.shorthand != Shorthand::none) return false;
  if (rest.size() > 1 && !std::all_of(rest.begin() + 1, rest.end(), is_digit)) return false;
  if (rest[0] == 'x') into.shorthand = Shorthand::unavailable;
  if (rest[0] == 'u') into.shorthand = Shorthand::unreliable;
  if (rest[0] == 'z') into.shorthand = Shorthand::not_applicable;
  return into.shorthand != Shorthand::none;
}

std::optional<int> month_of_year(std::string_view word) {
  const auto found = std::find_if(months.begin(), months.end(),
                                  [&](std::string_view month) { return word == month || (word.size() == 3 && month.starts_with(word)); });
  return found == months.end() ? std::nullopt : std::optional(static_cast<int>(found - months.begin()) + 1);
}

}  // namespace

Result<PrintedCount> printed_count(std::string_view cell) {
  const auto refuse = [&] {
    return fail(ErrorCode::input_refused, "", "found \"{}\", expected a whole number, [x], [u], [z] or nothing",
                shown(cell, most_shown_bytes));
  };
  PrintedCount printed;
  std::string number;
  std::string_view left = cell;
  for (auto open = left.find('['); open != std::string_view::npos; open = left.find('[')) {
    const auto close = left.find(']', open);
    if (close == std::string_view::npos || !take_bracket(left.substr(open + 1, close - open - 1), printed)) return refuse();
    number += left.substr(0, open);
    left.remove_prefix(close + 1);
  }
  number += left;
  const std::string_view digits = trimmed(number);
  if (digits.empty()) return printed;
  printed.count = whole_number(digits);
  if (!printed.count || printed.shorthand == Shorthand::unavailable || printed.shorthand == Shorthand::not_applicable) return refuse();
  return printed;
}

std::string without_notes(std::string_view text) {
  std::string words;
  bool in_note = false;
  for (const char c : text) {
    if (c == '[') in_note = true;
    const bool blank = in_note || c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (c == ']') in_note = false;
    if (!blank) {
      words += c;
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

std::string small_words(std::string_view text) {
  std::string words = without_notes(text);
  std::transform(words.begin(), words.end(), words.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return words;
}

std::optional<Month> month_in_words(std::string_view words) {
  const auto parts = split(words, ' ');
  if (parts.size() != 2 || parts[1].size() != 4) return std::nullopt;
  const auto month = month_of_year(parts[0]);
  const auto year = parse_number<int>(parts[1]);
  return month && year && *year >= 1900 && *year < 2200 ? std::optional(Month(*year, *month)) : std::nullopt;
}

std::optional<Period> period_in_words(std::string_view words) {
  constexpr std::string_view between = " to ";
  const auto at = words.find(between);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view from = words.substr(0, at);
  const auto last = month_in_words(words.substr(at + between.size()));
  const auto alone = month_of_year(from);
  const auto first = !last ? std::nullopt : alone ? std::optional(Month(last->year(), *alone)) : month_in_words(from);
  if (!first || *last < *first || *last - *first >= 120) return std::nullopt;
  return Period{*first, *last - *first + 1};
}

}  // namespace hub::sources
