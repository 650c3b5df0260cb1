// SPDX-License-Identifier: Apache-2.0
// The one streaming JSON writer (RFC 8259): keys in the order written, UTF-8, numbers as to_chars gives them.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

class JsonWriter {
 public:
  JsonWriter() { text_.reserve(usual_bytes); }
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view text);
  JsonWriter& integer(std::int64_t number);
  /// Digits already formatted by the one number formatter, such as "8.8".
  JsonWriter& number_text(std::string_view digits);
  JsonWriter& boolean(bool truth);
  JsonWriter& null();

  JsonWriter& field(std::string_view name, std::string_view text) { return key(name).string(text); }
  JsonWriter& field(std::string_view name, const char* text) { return key(name).string(text); }
  JsonWriter& field(std::string_view name, std::int64_t number) { return key(name).integer(number); }
  JsonWriter& field(std::string_view name, bool truth) { return key(name).boolean(truth); }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  /// Most answers fit, so that they are not copied while they grow.
  static constexpr std::size_t usual_bytes = std::size_t{32} << 10U;

  void before_value();
  void open(char bracket);
  void close(char bracket);

  std::string text_;
  std::vector<bool> has_member_;  ///< one entry for each open object or array
  bool after_key_ = false;
};

}  // namespace hub
