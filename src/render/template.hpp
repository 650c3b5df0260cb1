// SPDX-License-Identifier: Apache-2.0
// One template of a language file: ICU message syntax read once into a tree, and filled by position. Immutable after it is read.
#pragma once
#include "render/word_values.hpp"
#include "stats/rounding.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hub::render {

/// What a language knows of numbers: plural and ordinal rules, and how digits are written. Safe to share between threads.
class NumberForms {
 public:
  explicit NumberForms(const std::string& tag);
  ~NumberForms();
  /// "few"
  [[nodiscard]] std::string plural(std::int64_t number) const;
  [[nodiscard]] std::string ordinal(std::int64_t number) const;
  /// "1,843", "−8.8"
  [[nodiscard]] std::string written(const stats::Decimal& number) const;

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

/// Where words with a link stand in a filled template: <1>the words</1>.
struct LinkMark {
  std::size_t at;  ///< byte of the text
  int link;        ///< from 1; 0 ends the one before
};

struct TemplatePiece;

struct TemplateCase {
  std::string selector;
  std::optional<double> exact;  ///< of "=1"
  std::vector<TemplatePiece> pieces;
};

struct TemplatePiece {
  enum class Kind { text, value, number, plural, ordinal, select, link };
  Kind kind;
  std::string text = {};  ///< itself
  std::size_t value = 0;  ///< which of the declared values; of a link its number
  std::vector<TemplateCase> cases = {};
};

class Template {
 public:
  /// std::logic_error when it cannot be read, names a value that is not declared, or asks for a plural of one that is not a number.
  Template(std::string_view source, std::span<const DeclaredValue> declared);

  /// Appends the filled template. `values` are in the order of the declaration.
  void fill(std::span<const Value> values, const NumberForms& forms, std::string& into, std::vector<LinkMark>* marks = nullptr) const;
  /// For each declared value whether the template names it, in any case.
  [[nodiscard]] std::vector<bool> names() const { return names_; }

 private:
  std::vector<TemplatePiece> pieces_;
  std::vector<bool> names_;
};

}  // namespace hub::render
