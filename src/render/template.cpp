// SPDX-License-Identifier: Apache-2.0
#include "render/template.hpp"

#include <fmt/format.h>
#include <unicode/messagepattern.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>

#include <stdexcept>

namespace hub::render {
namespace {

using Piece = TemplatePiece;

constexpr int most_decimals = 6;
constexpr int uses_until_compiled = 8;  ///< ICU's own default is 3

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

/// Text with <1>…</1> in it, as texts and links. One digit is enough for a sentence.
void add_text(std::vector<Piece>& pieces, std::string_view text) {
  std::size_t from = 0;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const bool ends = text.substr(at + 1).starts_with('/');
    const std::size_t digit = at + (ends ? 2 : 1);
    if (digit + 1 >= text.size() || text[digit] < '1' || text[digit] > '9' || text[digit + 1] != '>') continue;
    if (at > from) pieces.push_back({Piece::Kind::text, std::string(text.substr(from, at - from))});
    pieces.push_back({Piece::Kind::link, {}, ends ? 0 : static_cast<std::size_t>(text[digit] - '0')});
    from = digit + 2;
  }
  if (from < text.size()) pieces.push_back({Piece::Kind::text, std::string(text.substr(from))});
}

class TemplateReader {
 public:
  TemplateReader(std::string_view source, std::span<const DeclaredValue> declared)
      : names(declared.size(), false),
        source_(icu::UnicodeString::fromUTF8(icu::StringPiece(source.data(), static_cast<std::int32_t>(source.size())))),
        pattern_(status_),
        declared_(declared) {
    UParseError where{};
    pattern_.parse(source_, &where, status_);
    if (U_FAILURE(status_) != 0) throw std::logic_error(fmt::format("template at {}: {}: {}", where.offset, u_errorName(status_), source));
  }

  std::vector<Piece> read() {
    int part = 1;  // part 0 opens the message
    return read_message(part);
  }

  std::vector<bool> names;

 private:
  [[nodiscard]] std::string between(int from, int to) const { return utf8(source_.tempSubStringBetween(from, to)); }

  std::size_t declared_place(const std::string& name, bool as_number) {
    for (std::size_t i = 0; i < declared_.size(); ++i) {
      if (declared_[i].name != name) continue;
      if (as_number && !declared_[i].is_number)
        throw std::logic_error(fmt::format("template: \"{}\" is not a number: {}", name, utf8(source_)));
      names[i] = true;
      return i;
    }
    throw std::logic_error(fmt::format("template: there is no value \"{}\": {}", name, utf8(source_)));
  }

  /// Reads up to the message's end; `part` is then that end.
  std::vector<Piece> read_message(int& part) {
    std::vector<Piece> pieces;
    int from = pattern_.getPart(part - 1).getLimit();
    for (;; ++part) {
      const auto& now = pattern_.getPart(part);
      const auto type = now.getType();
      add_text(pieces, between(from, now.getIndex()));
      from = now.getLimit();
      if (type == UMSGPAT_PART_TYPE_MSG_LIMIT) return pieces;
      if (type == UMSGPAT_PART_TYPE_REPLACE_NUMBER) pieces.push_back({Piece::Kind::number, {}, number_of_.back()});
      if (type == UMSGPAT_PART_TYPE_ARG_START) {
        const int limit = pattern_.getLimitPartIndex(part);
        pieces.push_back(read_argument(part, limit));
        part = limit;
        from = pattern_.getPart(limit).getLimit();
      }
    }
  }

  static Piece::Kind kind_of(UMessagePatternArgType type) {
    switch (type) {
      case UMSGPAT_ARG_TYPE_NONE: return Piece::Kind::value;
      case UMSGPAT_ARG_TYPE_SELECT: return Piece::Kind::select;
      case UMSGPAT_ARG_TYPE_PLURAL: return Piece::Kind::plural;
      case UMSGPAT_ARG_TYPE_SELECTORDINAL: return Piece::Kind::ordinal;
      default: throw std::logic_error("template: expected plural, selectordinal or select");
    }
  }

  Piece read_argument(int start, int limit) {
    const Piece::Kind kind = kind_of(pattern_.getPart(start).getArgType());
    const bool as_number = kind == Piece::Kind::plural || kind == Piece::Kind::ordinal;
    Piece piece{kind, {}, declared_place(utf8(pattern_.getSubstring(pattern_.getPart(start + 1))), as_number)};
    if (kind == Piece::Kind::value) return piece;
    number_of_.push_back(piece.value);
    for (int part = start + 2; part < limit; ++part) {
      if (pattern_.getPart(part).getType() != UMSGPAT_PART_TYPE_ARG_SELECTOR) continue;
      TemplateCase each{utf8(pattern_.getSubstring(pattern_.getPart(part))), std::nullopt, {}};
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
  std::span<const DeclaredValue> declared_;
  std::vector<std::size_t> number_of_;  ///< the value that "#" stands for, innermost last
};

std::unique_ptr<icu::PluralRules> rules_of(const icu::Locale& locale, UPluralType type) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(locale, type, status));
  if (U_FAILURE(status) != 0) throw std::logic_error("ICU has no plural rules");
  return rules;
}

std::string digits_written(const icu::number::LocalizedNumberFormatter& formatter, const std::string& digits) {
  UErrorCode status = U_ZERO_ERROR;
  const auto formatted = formatter.formatDecimal(digits, status);
  std::string text = utf8(formatted.toString(status));
  if (U_FAILURE(status) != 0) throw std::logic_error("ICU cannot write the number " + digits);
  return text;
}

/// The case that applies; null when there is none, which a file without "other" could cause and ICU refuses.
const TemplateCase* chosen(const Piece& piece, const Value& value, const NumberForms& forms) {
  std::string selector;
  if (piece.kind != Piece::Kind::select) {
    const std::int64_t number = value.number.value_or(0);
    for (const TemplateCase& each : piece.cases) {
      if (each.exact == static_cast<double>(number)) return &each;
    }
    selector = piece.kind == Piece::Kind::plural ? forms.plural(number) : forms.ordinal(number);
  }
  const std::string_view wanted = piece.kind == Piece::Kind::select ? value.text : selector;
  const TemplateCase* other = nullptr;
  for (const TemplateCase& each : piece.cases) {
    if (each.selector == wanted) return &each;
    if (each.selector == "other") other = &each;
  }
  return other;
}

void fill_pieces(const std::vector<Piece>& pieces, std::span<const Value> values, const NumberForms& forms, std::string& into,
                 std::vector<LinkMark>* marks) {
  for (const Piece& piece : pieces) {
    switch (piece.kind) {
      case Piece::Kind::text: into += piece.text; break;
      case Piece::Kind::link:
        if (marks != nullptr) marks->push_back({into.size(), static_cast<int>(piece.value)});
        break;
      case Piece::Kind::value:
      case Piece::Kind::number:
        if (values[piece.value].number) {
          into += forms.written({*values[piece.value].number, 0});
        } else {
          into += values[piece.value].text;
        }
        break;
      case Piece::Kind::plural:
      case Piece::Kind::ordinal:
      case Piece::Kind::select:
        if (const TemplateCase* found = chosen(piece, values[piece.value], forms)) fill_pieces(found->pieces, values, forms, into, marks);
        break;
    }
  }
}

}  // namespace

struct NumberForms::Rules {
  explicit Rules(const std::string& tag)
      : locale(tag.c_str()), plural(rules_of(locale, UPLURAL_TYPE_CARDINAL)), ordinal(rules_of(locale, UPLURAL_TYPE_ORDINAL)) {
    // One for each number of decimals: to make one costs more than a hundred uses.
    for (int decimals = 0; decimals <= most_decimals; ++decimals)
      numbers.push_back(icu::number::NumberFormatter::withLocale(locale).precision(icu::number::Precision::fixedFraction(decimals)));
    // ICU compiles a formatter when it has been used a few times, inside a const function; done here, the threads that share it only read.
    for (const auto& formatter : numbers) {
      for (int use = 0; use < uses_until_compiled; ++use) (void)digits_written(formatter, "0");
    }
  }
  icu::Locale locale;
  std::unique_ptr<icu::PluralRules> plural;
  std::unique_ptr<icu::PluralRules> ordinal;
  std::vector<icu::number::LocalizedNumberFormatter> numbers;  ///< by decimals
};

NumberForms::NumberForms(const std::string& tag) : rules_(std::make_unique<Rules>(tag)) {}
NumberForms::~NumberForms() = default;

std::string NumberForms::plural(std::int64_t number) const { return utf8(rules_->plural->select(static_cast<double>(number))); }
std::string NumberForms::ordinal(std::int64_t number) const { return utf8(rules_->ordinal->select(static_cast<double>(number))); }

std::string NumberForms::written(const stats::Decimal& number) const {
  std::string digits = stats::digits(number);
  const bool negative = digits.starts_with('-');
  if (negative) digits.erase(0, 1);
  return (negative ? "−" : "") + digits_written(rules_->numbers.at(static_cast<std::size_t>(number.decimals)), digits);
}

Template::Template(std::string_view source, std::span<const DeclaredValue> declared) {
  TemplateReader reader(source, declared);
  pieces_ = reader.read();
  names_ = std::move(reader.names);
}

void Template::fill(std::span<const Value> values, const NumberForms& forms, std::string& into, std::vector<LinkMark>* marks) const {
  fill_pieces(pieces_, values, forms, into, marks);
}

}  // namespace hub::render
