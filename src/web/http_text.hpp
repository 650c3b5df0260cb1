// SPDX-License-Identifier: Apache-2.0
// HTTP/1.x as text (RFC 9112): heads of requests read strictly, heads of answers written. Pure functions: the socket server only moves
// bytes, and the fuzzers need no socket. Heads that two programs in a row could read in two ways are refused, never repaired.
#pragma once
#include "web/http.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace hub::web {

inline constexpr std::size_t most_head_bytes = 16 * 1024;

/// Why a request is not read: the status to answer with before the connection is closed, and a sentence.
struct Refusal {
  int status;
  std::string why;
};

struct Incomplete {};

/// How many bytes the head of the next request has, its last empty line included.
struct HeadBytes {
  std::size_t count;
};

/// Finds the end of the first head in `bytes`. `sound` bytes at the beginning were Incomplete in an earlier call and are not looked at
/// again. Refuses bytes that no head may hold as soon as they are there: control characters, CR or LF alone, folded lines, over 16 KiB.
[[nodiscard]] std::variant<Incomplete, Refusal, HeadBytes> find_head(std::string_view bytes, std::size_t sound = 0);

struct RequestHead {
  Request request;
  bool keep_alive = false;
  bool has_body = false;      ///< one follows, which this site never reads
  bool reads_chunks = false;  ///< HTTP/1.1: a body of unknown length may come in chunks; to others its end is the connection's
};

/// Reads a head whose end find_head() found.
[[nodiscard]] std::variant<Refusal, RequestHead> read_head(std::string_view head);

/// How the end of an answer's body is told (RFC 9112 §6.3).
enum class Framing { length, chunks, close };

/// Status line, date, the answer's headers and its length or coding, up to and with the empty line.
[[nodiscard]] std::string head_of(const Response& response, std::string_view date, bool keep_alive, Framing framing = Framing::length);

/// One piece of a body as a chunk (RFC 9112 §7.1); of an empty piece, the last chunk.
[[nodiscard]] std::string chunk_of(std::string_view piece);

/// "Not Found" for 404.
[[nodiscard]] std::string_view reason_phrase(int status);

}  // namespace hub::web
