// SPDX-License-Identifier: Apache-2.0
// Postcodes of the United Kingdom as people write them: whole, or only their beginning. Whether there is such a postcode is for a table.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace hub {

/// What was typed, in capitals and with its spaces where they belong. A shorter one leaves the later parts empty.
struct PostcodeTyped {
  std::string outcode;  ///< "OX1"
  std::string digit;    ///< "1": with the outcode it is the sector
  std::string unit;     ///< "DP"

  [[nodiscard]] bool is_whole() const { return !unit.empty(); }
  [[nodiscard]] std::string sector() const { return outcode + ' ' + digit; }
  /// "OX1 1DP", "OX1 1" or "OX1".
  [[nodiscard]] std::string text() const { return digit.empty() ? outcode : sector() + unit; }
};

/// What the text can be, the likeliest first: "OX11" is an outcode before it is the sector "OX1 1". Spaces, dots and hyphens may stand
/// anywhere, O may stand for 0 and I for 1, and the reverse. Nothing for a text of another form.
[[nodiscard]] std::vector<PostcodeTyped> read_postcode(std::string_view text);

/// "OX1 1"
[[nodiscard]] bool is_postcode_sector(std::string_view text);
/// "AA AB DP"
[[nodiscard]] bool are_postcode_units(std::string_view text);

}  // namespace hub
