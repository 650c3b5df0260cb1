// SPDX-License-Identifier: Apache-2.0
// The one streaming JSON writer (RFC 8259): keys in the order written, UTF-8, numbers as to_chars gives them.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hub {

/// A member's name, checked when the program is compiled: printable ASCII that needs no escape, so that none is looked for when it is
/// written.
class JsonKey {
 public:
  template <std::size_t N>
  consteval JsonKey(const char (&name)[N]) : name_(name, N - 1) {
    for (const char c : name_) {
      if (c < ' ' || c > '~' || c == '"' || c == '\\') throw "a key that needs an escape";
    }
  }
  [[nodiscard]] constexpr std::string_view name() const { return name_; }

 private:
  std::string_view name_;
};

class JsonWriter {
 public:
  JsonWriter() { text_.reserve(usual_bytes); }
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(JsonKey key);
  JsonWriter& string(std::string_view text);
  JsonWriter& integer(std::int64_t number);
  /// Digits already formatted by the one number formatter, such as "8.8".
  JsonWriter& number_text(std::string_view digits);
  JsonWriter& boolean(bool truth);
  JsonWriter& null();

  JsonWriter& field(JsonKey name, std::string_view text) { return key(name).string(text); }
  JsonWriter& field(JsonKey name, const char* text) { return key(name).string(text); }
  JsonWriter& field(JsonKey name, std::int64_t number) { return key(name).integer(number); }
  JsonWriter& field(JsonKey name, bool truth) { return key(name).boolean(truth); }

  [[nodiscard]] const std::string& text() const { return text_; }
  /// The text and a closing line feed; the writer is then empty.
  [[nodiscard]] std::string take_document() { return std::move(text_ += '\n'); }

 private:
  /// Most answers fit, so that they are not copied while they grow.
  static constexpr std::size_t usual_bytes = std::size_t{96} << 10U;

  void before_value();
  void open(char bracket);
  void close(char bracket);

  std::string text_;
  std::vector<bool> has_member_;  ///< one entry for each open object or array
  bool after_key_ = false;
};

}  // namespace hub
