// SPDX-License-Identifier: Apache-2.0
// HTTP/1.1 on a socket, by Boost.Asio: receives heads of requests, asks the site, writes answers. What the bytes mean is http_text.hpp's.
#pragma once
#include "base/result.hpp"
#include "web/site.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace hub::web {

struct ServerOptions {
  std::string host = "127.0.0.1";  ///< or "::1", also in brackets
  std::uint16_t port = 8080;
  int threads = 2;
  std::function<void(const std::string& address)> ready;  ///< called once the socket accepts connections
  std::function<bool()> every_second;                     ///< on a server thread, for picking up a new release; false stops as SIGTERM does
};

/// Serves until SIGTERM or SIGHUP (finishes what is being answered, at most 10 s) or SIGINT (at once);
/// a second signal ends the first one's patience. Fails when the address cannot be bound.
[[nodiscard]] Status serve(const Site& site, const ServerOptions& options);

}  // namespace hub::web
