// SPDX-License-Identifier: Apache-2.0
// Codes of places. They are the identity, names are labels. How they look is the hub's to say: one form for each level.
#pragma once
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hub {

class AreaCode {
 public:
  static constexpr std::size_t most_bytes = 24;

  /// Whatever can be the code of a place somewhere: 1 to most_bytes capital letters, digits and hyphens, the first a letter or digit.
  /// Fails (bad_parameter) otherwise. Whether a hub's codes look like it is for CodeForms.
  [[nodiscard]] static Result<AreaCode> parse(std::string_view text);
  [[nodiscard]] const std::string& text() const { return text_; }
  friend auto operator<=>(const AreaCode&, const AreaCode&) = default;

 private:
  explicit AreaCode(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

/// How codes of one level look: "A99999999" is a capital letter and eight digits, "CA99" the letters CA and two digits. Of the letters only
/// A stands for others, so a form that needs the letter A itself cannot tell it from the rest.
class CodeForm {
 public:
  /// Fails (bad_configuration) unless it could be a code itself.
  [[nodiscard]] static Result<CodeForm> parse(std::string_view text);
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool fits(std::string_view code) const;
  friend auto operator<=>(const CodeForm&, const CodeForm&) = default;

 private:
  explicit CodeForm(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

/// The forms of a hub's levels. Readers of its files take codes through it, so that a mistyped one is refused with its line.
class CodeForms {
 public:
  explicit CodeForms(std::vector<CodeForm> forms) : forms_(std::move(forms)) {}
  /// Fails (bad_parameter) unless one of the forms fits; the sentence names them.
  [[nodiscard]] Result<AreaCode> parse(std::string_view text) const;

 private:
  std::vector<CodeForm> forms_;
};

}  // namespace hub
