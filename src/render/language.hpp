// SPDX-License-Identifier: Apache-2.0
// A language as a file of templates (language/en.txt, language/cy.txt), one a key. Every key is a type of embedded/words.hpp, made from the
// English file, so that what is said can be neither misspelt nor said without its values. Immutable after it is read: any number of threads
// may speak it.
#pragma once
#include "domain/month.hpp"
#include "embedded/words.hpp"
#include "render/template.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hub::render {

/// What is said, with the places of its links.
struct LinkedWords {
  std::string text;
  std::vector<LinkMark> marks;
};

class Language {
 public:
  [[nodiscard]] static const Language& english();
  [[nodiscard]] static const Language& welsh();
  /// English, and each other that has a file, by their tags.
  [[nodiscard]] static std::span<const Language* const> all();
  /// By its tag, "en" or "cy"; null for one that has no file.
  [[nodiscard]] static const Language* find(std::string_view tag);

  /// Words that take no value: kept, not made anew.
  template <class Words>
  requires(std::tuple_size_v<decltype(Words{}.values())> == 0) [[nodiscard]] const std::string& say(const Words&) const {
    return fixed(Words::index);
  }
  /// The filled template.
  template <class Words>
  [[nodiscard]] std::string say(const Words& words) const {
    const auto values = words.values();
    return filled(Words::index, values).text;
  }
  /// The filled template, and where its links stand: linked.hpp writes them.
  template <class Words>
  [[nodiscard]] LinkedWords linked(const Words& words) const {
    const auto values = words.values();
    return filled(Words::index, values);
  }

  /// Of a key by its index: for callers that say every key.
  [[nodiscard]] std::string said(std::size_t index, std::span<const Value> values) const { return filled(index, values).text; }

  /// "1,843".
  [[nodiscard]] std::string number(std::int64_t number) const;
  /// "8.8", "−43".
  [[nodiscard]] std::string number(const stats::Decimal& number) const;
  [[nodiscard]] const std::string& month_name(Month month) const;

  [[nodiscard]] const std::string& tag() const;
  /// Whether the language has the key itself; what it lacks is said in English.
  [[nodiscard]] bool has(std::size_t index) const;

  /// Of the file `text`; std::logic_error when a line cannot be read, a key is not English too or its values are not the English ones.
  Language(std::string tag, std::string_view text, const Language* english);
  ~Language();

 private:
  [[nodiscard]] const std::string& fixed(std::size_t index) const;
  [[nodiscard]] LinkedWords filled(std::size_t index, std::span<const Value> values) const;

  struct Contents;
  std::unique_ptr<Contents> contents_;
};

/// In English, which all pages are written in.
template <class Words>
[[nodiscard]] decltype(auto) english(const Words& words) {
  return Language::english().say(words);
}

/// A file of language/ such as "en.txt" or "en/methods.md"; empty when there is none.
[[nodiscard]] std::string_view language_file(std::string_view path);

}  // namespace hub::render
