// SPDX-License-Identifier: Apache-2.0
#include "web/http_text.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/http/status.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace hub::web {
namespace {

namespace http = boost::beast::http;
using Parser = http::request_parser<http::empty_body>;
using Message = http::request<http::empty_body>;

constexpr std::ptrdiff_t most_fields = 100;

/// Why the byte at `at` may not stand in a head, or nothing. Bytes after `at` that have not arrived yet are taken to be good.
const char* problem_at(std::string_view bytes, std::size_t at) {
  const auto byte = static_cast<unsigned char>(bytes[at]);
  const bool is_last = at + 1 == bytes.size();
  if (byte == '\r') return is_last || bytes[at + 1] == '\n' ? nullptr : "found CR without LF, expected CR LF at the end of each line";
  if (byte == '\n') {
    if (at == 0 || bytes[at - 1] != '\r') return "found LF without CR, expected CR LF at the end of each line";
    const bool folded = !is_last && (bytes[at + 1] == ' ' || bytes[at + 1] == '\t');
    return folded ? "found a line that begins with a space, expected one line for each header" : nullptr;
  }
  return (byte < 0x20 && byte != '\t') || byte == 0x7F ? "found a control character" : nullptr;
}

/// RFC 9112 §2.2: one empty line before the request line is skipped.
std::size_t begin_of_head(std::string_view bytes) { return bytes.starts_with("\r\n") ? 2 : 0; }

bool is_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; }

/// A name or an address, in brackets when it is IPv6, and perhaps a port (RFC 9110 §7.2).
bool is_host(std::string_view text) {
  constexpr std::string_view name_bytes = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%!$&'()*+,;=";
  constexpr std::string_view address_bytes = "0123456789ABCDEFabcdef:.";
  const bool in_brackets = text.starts_with('[');
  const auto end = in_brackets ? text.find(']') : std::min(text.find(':'), text.size());
  if (text.size() > 255 || end == std::string_view::npos) return false;
  const std::string_view name = text.substr(in_brackets ? 1 : 0, end - (in_brackets ? 1 : 0));
  const std::string_view port = text.substr(in_brackets ? end + 1 : end);
  return name.find_first_not_of(in_brackets ? address_bytes : name_bytes) == std::string_view::npos &&
         (port.empty() || port == ":" || (port.starts_with(':') && is_digits(port.substr(1))));
}

std::string_view field(const Message& message, http::field name) {
  const auto value = message[name];
  return {value.data(), value.size()};
}

/// All lines of that name as the one list that they are (RFC 9110 §5.3).
std::string joined_fields(const Message& message, http::field name) {
  std::string joined;
  const auto lines = message.equal_range(name);
  for (auto line = lines.first; line != lines.second; ++line) {
    if (line != lines.first) joined += ", ";
    const auto value = line->value();
    joined.append(value.data(), value.size());
  }
  return joined;
}

/// All Connection lines are one list (RFC 9110 §5.3).
bool asks_to_close(const Message& message) {
  const auto lines = message.equal_range(http::field::connection);
  return std::any_of(lines.first, lines.second, [](const auto& line) { return http::token_list(line.value()).exists("close"); });
}

/// What could be read in two ways by two programs in a row (RFC 9112 §3.2, §6.3), or nothing.
const char* ambiguity_of(const Message& message) {
  const auto hosts = message.count(http::field::host);
  if (hosts > 1) return "found several Host headers, expected one";
  if (hosts == 0 && message.version() == 11) return "found no Host header, expected one";
  if (!is_host(field(message, http::field::host))) return "found a Host header that names no host";
  const auto lengths = message.count(http::field::content_length);
  const auto codings = message.count(http::field::transfer_encoding);
  if (lengths > 1) return "found several Content-Length headers, expected one at most";
  if (lengths > 0 && !is_digits(field(message, http::field::content_length))) return "found a Content-Length that is no number";
  if (lengths > 0 && codings > 0) return "found Content-Length and Transfer-Encoding, expected one of them at most";
  if (codings > 0 && message.version() != 11) return "found Transfer-Encoding in a request of HTTP/1.0";
  return nullptr;
}

/// Whether the text begins with `small`, a word in small letters, whatever its own letters are. Not Beast's iequals: of Boost 1.81 it reads
/// a byte beyond the end when the case differs.
bool begins_with_letters_of(std::string_view text, std::string_view small) {
  const auto same = [](char wanted, char c) { return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c); };
  return text.size() >= small.size() && std::equal(small.begin(), small.end(), text.begin(), same);
}

/// Path and query of "http://host/path?query"; any other target as it is (RFC 9112 §3.2.2). Nothing when it names no host.
std::optional<std::string> without_authority(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!begins_with_letters_of(target, scheme)) continue;
    const auto end = std::min(target.find_first_of("/?", scheme.size()), target.size());
    const std::string_view host = target.substr(scheme.size(), end - scheme.size());
    if (host.empty() || !is_host(host)) return std::nullopt;
    const std::string_view rest = target.substr(end);
    return rest.starts_with('/') ? std::string(rest) : fmt::format("/{}", rest);
  }
  return std::string(target);
}

Refusal refusal_of(const boost::system::error_code& problem) {
  if (problem == http::error::bad_version) return {505, "found another version, expected HTTP/1.1 or HTTP/1.0"};
  return {400, fmt::format("the request cannot be read: {}", problem.message())};
}

}  // namespace

std::variant<Incomplete, Refusal, HeadBytes> find_head(std::string_view bytes, std::size_t sound) {
  const std::size_t begin = begin_of_head(bytes);
  // The last byte seen before may have become bad, or the end, by what follows it.
  for (std::size_t at = std::max(begin, sound == 0 ? 0 : sound - 1); at < bytes.size(); ++at) {
    if (at >= most_head_bytes) {
      const bool in_first_line = bytes.substr(0, at).find('\n', begin) == std::string_view::npos;
      return Refusal{in_first_line ? 414 : 431, fmt::format("found a head of over {} bytes, expected fewer", most_head_bytes)};
    }
    // First of all, because what follows the head is not looked at here.
    if (bytes[at] == '\n' && at >= begin + 3 && bytes.substr(at - 3, 3) == "\r\n\r") return HeadBytes{at + 1};
    if (const char* problem = problem_at(bytes, at)) return Refusal{400, problem};
  }
  return Incomplete{};
}

std::variant<Refusal, RequestHead> read_head(std::string_view head) {
  head.remove_prefix(begin_of_head(head));
  if (std::count(head.begin(), head.end(), '\n') > most_fields + 2)
    return Refusal{431, fmt::format("found over {} headers, expected fewer", most_fields)};
  Parser parser;
  parser.header_limit(most_head_bytes + 1);
  parser.body_limit(boost::none);
  boost::system::error_code problem;
  parser.put(boost::asio::buffer(head.data(), head.size()), problem);
  if (problem) return refusal_of(problem);
  if (!parser.is_header_done()) return Refusal{400, "the request cannot be read"};
  const Message& message = parser.get();
  if (const char* ambiguity = ambiguity_of(message)) return Refusal{400, ambiguity};
  const auto target = without_authority({message.target().data(), message.target().size()});
  if (!target) return Refusal{400, "found a target that names no host"};
  RequestHead read;
  read.request = {std::string(message.method_string()), *target, joined_fields(message, http::field::accept),
                  joined_fields(message, http::field::accept_encoding), joined_fields(message, http::field::if_none_match)};
  // Persistent connections of HTTP/1.0 were never standardised.
  read.keep_alive = message.version() == 11 && !asks_to_close(message);
  read.reads_chunks = message.version() == 11;
  read.has_body = message.count(http::field::transfer_encoding) > 0 || parser.content_length().value_or(0) > 0;
  return read;
}

std::string_view reason_phrase(int status) {
  const auto phrase = http::obsolete_reason(http::int_to_status(static_cast<unsigned>(status)));
  return {phrase.data(), phrase.size()};
}

std::string head_of(const Response& response, std::string_view date, bool keep_alive, Framing framing) {
  std::string head;
  head.reserve(1024);
  const auto out = std::back_inserter(head);
  fmt::format_to(out, "HTTP/1.1 {} {}\r\nDate: {}\r\nServer: crimehub\r\n", response.status, reason_phrase(response.status), date);
  for (const auto& [name, value] : response.headers) head.append(name).append(": ").append(value).append("\r\n");
  if (response.status != 304 && response.status != 204) {
    if (framing == Framing::length) fmt::format_to(out, "Content-Length: {}\r\n", response.body->size());
    if (framing == Framing::chunks) head.append("Transfer-Encoding: chunked\r\n");
  }
  return head.append(keep_alive ? "\r\n" : "Connection: close\r\n\r\n");
}

std::string chunk_of(std::string_view piece) { return fmt::format("{:x}\r\n{}\r\n", piece.size(), piece); }

}  // namespace hub::web
