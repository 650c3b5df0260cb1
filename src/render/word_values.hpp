// SPDX-License-Identifier: Apache-2.0
// What a template of language/ is filled with. The types of embedded/words.hpp, one a key, are made of Text, Choice and Number: they hold
// views and live for one call of Language::say, in which the texts are still there.
#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hub::render {

/// Put in as it is. No default: a value that is left out does not compile.
struct Text {
  template <class T>
  requires std::convertible_to<const T&, std::string_view> Text(const T& words)
      : text(words) {}  // NOLINT(google-explicit-constructor): a text is a value of a template
  std::string_view text;
};

/// Chooses a case by name; true is "yes", false "no".
struct Choice {
  template <class T>
  requires std::convertible_to<const T&, std::string_view> Choice(const T& name) : text(name) {}  // NOLINT(google-explicit-constructor)
  Choice(std::same_as<bool> auto is) : text(is ? "yes" : "no") {}                                 // NOLINT(google-explicit-constructor)
  std::string_view text;
};

/// Written in the language's own form, and chooses plural forms.
struct Number {
  template <std::integral T>
  requires(!std::same_as<T, bool>) Number(T count) : number(static_cast<std::int64_t>(count)) {}  // NOLINT(google-explicit-constructor)
  std::int64_t number;
};

/// Any of the three, as a template takes it.
struct Value {
  Value(const Text& from) : text(from.text) {}        // NOLINT(google-explicit-constructor)
  Value(const Choice& from) : text(from.text) {}      // NOLINT(google-explicit-constructor)
  Value(const Number& from) : number(from.number) {}  // NOLINT(google-explicit-constructor)
  std::string_view text;
  std::optional<std::int64_t> number;
};

struct DeclaredValue {
  std::string_view name;
  bool is_number;
};

/// A key of the English file and what its template names, which other languages must name as well.
struct DeclaredWords {
  std::string_view key;
  std::span<const DeclaredValue> values;
};

}  // namespace hub::render
