// SPDX-License-Identifier: Apache-2.0
#include "domain/postcode.hpp"

#include <algorithm>

namespace hub {
namespace {

constexpr std::size_t most_letters = 7;  // of a whole postcode, without its space

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// O and I for 0 and 1, as they are typed by mistake, and the reverse.
char as_digit(char c) { return c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c; }
char as_letter(char c) { return c == '0' ? 'O' : c == '1' ? 'I' : c; }
enum class Reading { as_typed, forgiving };
char digit_in(Reading reading, char c) { return reading == Reading::forgiving ? as_digit(c) : c; }
char letter_in(Reading reading, char c) { return reading == Reading::forgiving ? as_letter(c) : c; }

/// "M1", "OX1", "RG42", "W1A", "EC1A": one or two letters, a digit, perhaps a digit or a letter more.
bool is_outcode(std::string_view text) {
  const std::size_t letters = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_capital) - text.begin());
  if (letters < 1 || letters > 2 || letters == text.size()) return false;
  const std::string_view rest = text.substr(letters);
  return rest.size() <= 2 && is_digit(rest.front()) && (is_digit(rest.back()) || is_capital(rest.back()));
}

/// Letters and digits alone, in capitals; nothing when it has anything but these and what people put between them, or is too long.
std::string compact(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    const bool small = c >= 'a' && c <= 'z';
    if (is_digit(c) || is_capital(c) || small) {
      kept += small ? static_cast<char>(c - 'a' + 'A') : c;
    } else if (c != ' ' && c != '-' && c != '.' && c != ',') {
      return {};
    }
    if (kept.size() > most_letters) return {};
  }
  return kept;
}

/// The outcode as it stands, or with a letter and digits where they must be: "0X1" is OX1, "OXI" too.
std::vector<std::string> outcodes(Reading reading, std::string text) {
  constexpr std::size_t most_digits = 2;
  std::vector<std::string> found;
  if (text.empty()) return found;
  text.front() = letter_in(reading, text.front());
  if (is_outcode(text)) found.push_back(text);
  for (std::size_t digits = 1; reading == Reading::forgiving && digits <= most_digits && digits < text.size(); ++digits) {
    char& changed = text[text.size() - digits];
    changed = as_digit(changed);
    if (!is_digit(changed)) break;
    if (is_outcode(text) && std::find(found.begin(), found.end(), text) == found.end()) found.push_back(text);
  }
  return found;
}

void add_whole(Reading reading, const std::string& letters, std::vector<PostcodeTyped>& found) {
  if (letters.size() < 5) return;
  const std::size_t inward = letters.size() - 3;
  const char digit = digit_in(reading, letters[inward]);
  const std::string unit{letter_in(reading, letters[inward + 1]), letter_in(reading, letters[inward + 2])};
  if (!is_digit(digit) || !is_capital(unit[0]) || !is_capital(unit[1])) return;
  for (const std::string& outcode : outcodes(reading, letters.substr(0, inward))) found.push_back({outcode, std::string(1, digit), unit});
}

/// A sector, perhaps with the first letter of the unit.
void add_sector(Reading reading, const std::string& letters, std::size_t begun, std::vector<PostcodeTyped>& found) {
  if (letters.size() < 3 + begun) return;
  const std::size_t last = letters.size() - 1 - begun;
  const char digit = digit_in(reading, letters[last]);
  if (!is_digit(digit) || (begun == 1 && !is_capital(letters.back()))) return;
  for (const std::string& outcode : outcodes(reading, letters.substr(0, last))) found.push_back({outcode, std::string(1, digit), {}});
}

/// Whether the last thing typed stands apart, as in "OX1 1".
bool ends_apart(std::string_view text) {
  const auto gap = text.find_last_of(" -");
  return gap != std::string_view::npos && gap + 3 > text.size();
}

}  // namespace

std::vector<PostcodeTyped> read_postcode(std::string_view text) {
  std::vector<PostcodeTyped> found;
  const std::string letters = compact(text);
  const bool apart = ends_apart(text);
  for (const Reading reading : {Reading::as_typed, Reading::forgiving}) {
    add_whole(reading, letters, found);
    if (apart) add_sector(reading, letters, 0, found);
    for (const std::string& outcode : outcodes(reading, letters)) found.push_back({outcode, {}, {}});
    if (!apart) add_sector(reading, letters, 0, found);
    add_sector(reading, letters, 1, found);
    if (!found.empty()) break;
  }
  return found;
}

bool is_postcode_sector(std::string_view text) {
  return text.size() >= 4 && is_digit(text.back()) && text[text.size() - 2] == ' ' && is_outcode(text.substr(0, text.size() - 2));
}

bool are_postcode_units(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += 3) {
    const std::string_view unit = text.substr(at, 2);
    const bool follows = at == 0 || (text[at - 1] == ' ' && text.substr(at - 3, 2) < unit);
    if (unit.size() < 2 || !is_capital(unit[0]) || !is_capital(unit[1]) || !follows) return false;
  }
  return text.size() % 3 == 2;
}

}  // namespace hub
