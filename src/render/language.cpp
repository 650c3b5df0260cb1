// SPDX-License-Identifier: Apache-2.0
#include "render/language.hpp"

#include "base/text.hpp"
#include "embedded/languages.hpp"

#include <fmt/format.h>
#include <unicode/messagepattern.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>

#include <map>
#include <stdexcept>
#include <vector>

namespace hub::render {
namespace {

constexpr int most_decimals = 6;
constexpr int uses_until_compiled = 8;  ///< ICU's own default is 3

/// A template as a tree, read once from ICU's own parser.
struct Piece {
  enum class Kind { text, value, number, plural, ordinal, select };
  struct Case {
    std::string selector;
    std::optional<double> exact;  ///< of "=1"
    std::vector<Piece> pieces;
  };
  Kind kind;
  std::string text;  ///< itself, or the value's name
  std::vector<Case> cases = {};
};

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

class TemplateReader {
 public:
  explicit TemplateReader(const std::string& source) : source_(icu::UnicodeString::fromUTF8(source)), pattern_(status_) {
    UParseError where{};
    pattern_.parse(source_, &where, status_);
    if (U_FAILURE(status_) != 0) throw std::logic_error(fmt::format("template at {}: {}: {}", where.offset, u_errorName(status_), source));
  }

  std::vector<Piece> read() {
    int part = 1;  // part 0 opens the message
    return read_message(part);
  }

 private:
  [[nodiscard]] std::string between(int from, int to) const { return utf8(source_.tempSubStringBetween(from, to)); }

  /// Reads up to the message's end; `part` is then that end.
  std::vector<Piece> read_message(int& part) {
    std::vector<Piece> pieces;
    int from = pattern_.getPart(part - 1).getLimit();
    for (;; ++part) {
      const auto& now = pattern_.getPart(part);
      const auto type = now.getType();
      const std::string text = between(from, now.getIndex());
      if (!text.empty()) pieces.push_back({Piece::Kind::text, text});
      from = now.getLimit();
      if (type == UMSGPAT_PART_TYPE_MSG_LIMIT) return pieces;
      if (type == UMSGPAT_PART_TYPE_REPLACE_NUMBER) pieces.push_back({Piece::Kind::number, number_of_.back()});
      if (type == UMSGPAT_PART_TYPE_INSERT_CHAR) throw std::logic_error("template: an apostrophe must stand alone");
      if (type == UMSGPAT_PART_TYPE_ARG_START) {
        const int limit = pattern_.getLimitPartIndex(part);
        pieces.push_back(read_argument(part, limit));
        part = limit;
        from = pattern_.getPart(limit).getLimit();
      }
    }
  }

  Piece read_argument(int start, int limit) {
    const auto kind = pattern_.getPart(start).getArgType();
    Piece piece{Piece::Kind::value, utf8(pattern_.getSubstring(pattern_.getPart(start + 1)))};
    if (kind == UMSGPAT_ARG_TYPE_NONE) return piece;
    if (kind == UMSGPAT_ARG_TYPE_SELECT) piece.kind = Piece::Kind::select;
    if (kind == UMSGPAT_ARG_TYPE_PLURAL) piece.kind = Piece::Kind::plural;
    if (kind == UMSGPAT_ARG_TYPE_SELECTORDINAL) piece.kind = Piece::Kind::ordinal;
    if (piece.kind == Piece::Kind::value) throw std::logic_error("template: expected plural, selectordinal or select");
    number_of_.push_back(piece.text);
    for (int part = start + 2; part < limit; ++part) {
      if (pattern_.getPart(part).getType() != UMSGPAT_PART_TYPE_ARG_SELECTOR) continue;
      Piece::Case each{utf8(pattern_.getSubstring(pattern_.getPart(part))), std::nullopt, {}};
      ++part;
      if (UMessagePatternPartType(pattern_.getPart(part).getType()) == UMSGPAT_PART_TYPE_ARG_INT) {
        each.exact = pattern_.getNumericValue(pattern_.getPart(part));
        ++part;
      }
      ++part;  // past the start of the case's message
      each.pieces = read_message(part);
      piece.cases.push_back(std::move(each));
    }
    number_of_.pop_back();
    return piece;
  }

  UErrorCode status_ = U_ZERO_ERROR;
  icu::UnicodeString source_;
  icu::MessagePattern pattern_;
  std::vector<std::string> number_of_;  ///< the value that "#" stands for, innermost last
};

std::unique_ptr<icu::PluralRules> rules_of(const icu::Locale& locale, UPluralType type) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(locale, type, status));
  if (U_FAILURE(status) != 0) throw std::logic_error("ICU has no plural rules");
  return rules;
}

std::string written(const icu::number::LocalizedNumberFormatter& formatter, const std::string& digits) {
  UErrorCode status = U_ZERO_ERROR;
  const auto formatted = formatter.formatDecimal(digits, status);
  std::string text = utf8(formatted.toString(status));
  if (U_FAILURE(status) != 0) throw std::logic_error("ICU cannot write the number " + digits);
  return text;
}

}  // namespace

struct Language::Contents {
  explicit Contents(std::string name)
      : tag(std::move(name)),
        locale(tag.c_str()),
        plural(rules_of(locale, UPLURAL_TYPE_CARDINAL)),
        ordinal(rules_of(locale, UPLURAL_TYPE_ORDINAL)) {
    // One for each number of decimals: to make one costs more than a hundred uses.
    for (int decimals = 0; decimals <= most_decimals; ++decimals)
      numbers.push_back(icu::number::NumberFormatter::withLocale(locale).precision(icu::number::Precision::fixedFraction(decimals)));
    // ICU compiles a formatter when it has been used a few times, inside a const function; done here, the threads that share it only read.
    for (const auto& formatter : numbers) {
      for (int use = 0; use < uses_until_compiled; ++use) (void)written(formatter, "0");
    }
  }

  /// The case that applies; null when there is none, which a file without "other" could cause and ICU refuses.
  [[nodiscard]] const Piece::Case* chosen(const Piece& piece, const Value& value) const {
    std::string selector = value.text;
    if (piece.kind != Piece::Kind::select) {
      const double number = value.number.value_or(0.0);
      for (const Piece::Case& each : piece.cases) {
        if (each.exact == number) return &each;
      }
      selector = utf8((piece.kind == Piece::Kind::plural ? plural : ordinal)->select(number));
    }
    const Piece::Case* other = nullptr;
    for (const Piece::Case& each : piece.cases) {
      if (each.selector == selector) return &each;
      if (each.selector == "other") other = &each;
    }
    return other;
  }

  void fill(const std::vector<Piece>& pieces, std::initializer_list<Value> values, std::string& into) const {
    for (const Piece& piece : pieces) {
      if (piece.kind == Piece::Kind::text) {
        into += piece.text;
        continue;
      }
      const Value* value = nullptr;
      for (const Value& each : values) {
        if (each.name == piece.text) value = &each;
      }
      if (value == nullptr) throw std::logic_error("template: no value \"" + piece.text + "\"");
      if (piece.kind == Piece::Kind::value || piece.kind == Piece::Kind::number) {
        into += value->text;
      } else if (const Piece::Case* found = chosen(piece, *value)) {
        fill(found->pieces, values, into);
      }
    }
  }

  std::string tag;
  icu::Locale locale;
  std::unique_ptr<icu::PluralRules> plural;
  std::unique_ptr<icu::PluralRules> ordinal;
  std::vector<icu::number::LocalizedNumberFormatter> numbers;  ///< by decimals
  std::map<std::string, std::vector<Piece>, std::less<>> templates;
};

Language::Language(std::string tag, std::string_view text) : contents_(std::make_unique<Contents>(std::move(tag))) {
  for (const std::string_view line : split(text, '\n')) {
    if (line.empty() || line.starts_with('#')) continue;
    const auto equals = line.find(" = ");
    if (equals == std::string_view::npos) throw std::logic_error(fmt::format("language file: expected \"key = template\": {}", line));
    const bool added =
        contents_->templates.emplace(line.substr(0, equals), TemplateReader(std::string(line.substr(equals + 3))).read()).second;
    if (!added) throw std::logic_error(fmt::format("language file: a key stands twice: {}", line));
  }
}

Language::~Language() = default;

std::string language_file(std::string_view tag) {
  for (const auto& file : embedded::languages::files()) {
    if (file.path == std::string(tag) + ".txt") return std::string(file.bytes);
  }
  return {};
}

const Language& Language::english() {
  static const Language language("en", language_file("en"));
  return language;
}

const Language& Language::welsh() {
  static const Language language("cy", language_file("cy"));
  return language;
}

const Language* Language::find(std::string_view tag) {
  if (tag == "en") return &english();
  return tag == "cy" ? &welsh() : nullptr;
}

std::string Language::say(std::string_view key, std::initializer_list<Value> values) const {
  const auto found = contents_->templates.find(key);
  if (found == contents_->templates.end()) throw std::logic_error(fmt::format("language {}: no template \"{}\"", contents_->tag, key));
  std::string text;
  contents_->fill(found->second, values, text);
  return text;
}

bool Language::has(std::string_view key) const { return contents_->templates.contains(key); }

std::string Language::number(const stats::Decimal& number) const {
  std::string digits = stats::digits(number);
  const bool negative = digits.starts_with('-');
  if (negative) digits.erase(0, 1);
  return (negative ? "−" : "") + written(contents_->numbers.at(static_cast<std::size_t>(number.decimals)), digits);
}

std::string Language::number(std::int64_t number) const { return this->number(stats::Decimal{number, 0}); }

Value Language::count(std::string_view name, std::int64_t count) const { return {name, number(count), static_cast<double>(count)}; }

std::string Language::month_name(Month month) const { return say(fmt::format("month.{}", month.month_of_year()), {}); }

const std::string& Language::tag() const { return contents_->tag; }

}  // namespace hub::render
