// SPDX-License-Identifier: Apache-2.0
// A language as a file of templates (language/en.txt, language/cy.txt): ICU message syntax with plural and ordinal rules, numbers in the
// language's own form. Immutable after it is read, so any number of threads may speak it.
#pragma once
#include "domain/month.hpp"
#include "stats/rounding.hpp"

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace hub::render {

/// A named value of a template: its text, and the number by which plural forms are chosen.
struct Value {
  std::string_view name;
  std::string text;
  std::optional<double> number = std::nullopt;
};

class Language {
 public:
  [[nodiscard]] static const Language& english();
  [[nodiscard]] static const Language& welsh();
  /// "en" or "cy"; null for any other.
  [[nodiscard]] static const Language* find(std::string_view tag);

  /// The filled template. A key or a value that does not exist is a fault of the program (std::logic_error); a test says every key of
  /// every language with every value it names.
  [[nodiscard]] std::string say(std::string_view key, std::initializer_list<Value> values) const;
  [[nodiscard]] bool has(std::string_view key) const;

  /// "1,843".
  [[nodiscard]] std::string number(std::int64_t number) const;
  /// "8.8", "−43".
  [[nodiscard]] std::string number(const stats::Decimal& number) const;
  /// A count as a value that also chooses plural forms.
  [[nodiscard]] Value count(std::string_view name, std::int64_t count) const;
  [[nodiscard]] std::string month_name(Month month) const;

  [[nodiscard]] const std::string& tag() const;
  /// Of the file `text`; std::logic_error when a line cannot be read.
  Language(std::string tag, std::string_view text);
  ~Language();

 private:
  struct Contents;
  std::unique_ptr<Contents> contents_;
};

/// The keys and values that a language's file names, for the tests: "key value…" a line.
[[nodiscard]] std::string language_file(std::string_view tag);

}  // namespace hub::render
