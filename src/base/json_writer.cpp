// SPDX-License-Identifier: Apache-2.0
#include "base/json_writer.hpp"

#include <fmt/format.h>

#include <array>

namespace hub {
namespace {

constexpr std::array<bool, 256> must_be_escaped = [] {
  std::array<bool, 256> must{};
  for (std::size_t c = 0; c < 0x20; ++c) must[c] = true;
  must['"'] = must['\\'] = true;
  return must;
}();

}  // namespace

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!has_member_.empty()) {
    if (has_member_.back()) text_ += ',';
    has_member_.back() = true;
  }
}

void JsonWriter::open(char bracket) {
  before_value();
  text_ += bracket;
  has_member_.push_back(false);
}

void JsonWriter::close(char bracket) {
  has_member_.pop_back();
  text_ += bracket;
}

JsonWriter& JsonWriter::begin_object() {
  open('{');
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  close('}');
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  open('[');
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  close(']');
  return *this;
}

JsonWriter& JsonWriter::key(JsonKey key) {
  before_value();
  text_ += '"';
  text_ += key.name();
  text_ += "\":";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  before_value();
  text_ += '"';
  std::size_t written = 0;  // what needs no escape goes over in runs
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!must_be_escaped[static_cast<unsigned char>(c)]) continue;
    text_.append(text, written, i - written);
    written = i + 1;
    switch (c) {
      case '"': text_ += "\\\""; break;
      case '\\': text_ += "\\\\"; break;
      case '\n': text_ += "\\n"; break;
      case '\r': text_ += "\\r"; break;
      case '\t': text_ += "\\t"; break;
      default: text_ += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
    }
  }
  text_.append(text, written);
  text_ += '"';
  return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t number) {
  before_value();
  const fmt::format_int digits(number);
  text_.append(digits.data(), digits.size());
  return *this;
}

JsonWriter& JsonWriter::number_text(std::string_view digits) {
  before_value();
  text_ += digits;
  return *this;
}

JsonWriter& JsonWriter::boolean(bool truth) {
  before_value();
  text_ += truth ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  before_value();
  text_ += "null";
  return *this;
}

}  // namespace hub
