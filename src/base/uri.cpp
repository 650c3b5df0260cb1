// SPDX-License-Identifier: Apache-2.0
#include "base/uri.hpp"

#include "base/text.hpp"

namespace hub {
namespace {

constexpr std::size_t most_parameters = 64;

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

Result<std::string> percent_decoded(std::string_view text, bool plus_is_space) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      const int high = i + 1 < text.size() ? hex_digit(text[i + 1]) : -1;
      const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
      if (high < 0 || low < 0 || high + low == 0) {
        return fail(ErrorCode::bad_parameter, "", "found \"{}\", expected % and two hexadecimal digits other than 00", text.substr(i, 3));
      }
      decoded.push_back(static_cast<char>(high * 16 + low));
      i += 2;
    } else {
      decoded.push_back(plus_is_space && text[i] == '+' ? ' ' : text[i]);
    }
  }
  if (decoded.find('\0') != std::string::npos) return fail(ErrorCode::bad_parameter, "", "found a NUL byte, expected text");
  if (!is_utf8(decoded)) return fail(ErrorCode::bad_parameter, "", "found bytes that are not UTF-8, expected UTF-8 text");
  return decoded;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  std::string encoded;
  for (const char c : text) {
    if (unreserved.find(c) != std::string_view::npos) {
      encoded.push_back(c);
    } else {
      const auto byte = static_cast<unsigned char>(c);
      encoded.push_back('%');
      encoded.push_back(digits[byte >> 4U]);
      encoded.push_back(digits[byte & 15U]);
    }
  }
  return encoded;
}

Result<QueryParameters> parse_query(std::string_view query) {
  QueryParameters parameters;
  if (query.empty()) return parameters;
  const auto pieces = split(query, '&');
  if (pieces.size() > most_parameters) {
    return fail(ErrorCode::bad_parameter, "query string", "found {} parameters, expected at most {}", pieces.size(), most_parameters);
  }
  for (const std::string_view piece : pieces) {
    if (piece.empty()) continue;
    const auto equals = piece.find('=');
    auto name = percent_decoded(piece.substr(0, equals), true);
    auto value = percent_decoded(equals == std::string_view::npos ? std::string_view{} : piece.substr(equals + 1), true);
    if (!name) return tl::unexpected(Error{name.error().code, "query string", name.error().message});
    if (!value) return tl::unexpected(Error{value.error().code, *name, value.error().message});
    parameters.emplace_back(std::move(*name), std::move(*value));
  }
  return parameters;
}

}  // namespace hub
