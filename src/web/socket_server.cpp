// SPDX-License-Identifier: Apache-2.0
#include "web/socket_server.hpp"

#include "base/log.hpp"

#include <boost/asio.hpp>
#include <boost/asio/experimental/as_tuple.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <fmt/format.h>

#include <csignal>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace hub::web {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;
using tcp = asio::ip::tcp;

constexpr auto read_timeout = std::chrono::seconds(10);
constexpr auto write_timeout = std::chrono::seconds(30);
constexpr auto drain_timeout = std::chrono::seconds(10);
constexpr std::uint32_t most_header_bytes = 16 * 1024;
constexpr int most_connections = 1000;
constexpr auto use_tuple = asio::experimental::as_tuple(asio::use_awaitable);

const char* reason_of(int status) {
  const auto text = http::obsolete_reason(static_cast<http::status>(status));
  return text.data();
}

std::string head_of(const Response& response, bool keep_alive) {
  std::string head = fmt::format("HTTP/1.1 {} {}\r\nDate: {}\r\nServer: crimehub\r\n", response.status, reason_of(response.status),
                                 http_date(system_now()));
  for (const auto& [name, value] : response.headers) head += fmt::format("{}: {}\r\n", name, value);
  if (response.status != 304 && response.status != 204) head += fmt::format("Content-Length: {}\r\n", response.body->size());
  head += keep_alive ? "\r\n" : "Connection: close\r\n\r\n";
  return head;
}

Response plain_answer(int status) {
  Response response;
  response.status = status;
  response.headers.emplace_back("Content-Type", "text/plain; charset=utf-8");
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("Content-Security-Policy", "default-src 'none'");
  response.body = std::make_shared<const std::string>(fmt::format("{} {}\n", status, reason_of(status)));
  return response;
}

/// What a failed read deserves: an answer, or nothing when the client has gone.
int status_of_failure(const error_code& problem, bool began) {
  if (problem == beast::error::timeout) return began ? 408 : 0;
  if (problem == http::error::header_limit) return 431;
  if (problem == http::error::body_limit) return 413;
  if (problem == http::error::end_of_stream || problem == asio::error::connection_reset || problem == asio::error::operation_aborted)
    return 0;
  return problem.category() == http::make_error_code(http::error::bad_method).category() ? 400 : 0;
}

/// Two Host lines, none at all, or a length beside a coding could be read in two ways by two programs in a row (RFC 9112 §3.2, §6.3).
bool is_ambiguous(const http::request<http::empty_body>& request) {
  const auto hosts = request.count(http::field::host);
  if (hosts > 1 || (hosts == 0 && request.version() == 11) || request.count(http::field::content_length) > 1) return true;
  if (request.count(http::field::content_length) > 0 && request.count(http::field::transfer_encoding) > 0) return true;
  return request.version() != 11 && request.version() != 10;
}

std::string field(const http::request<http::empty_body>& request, http::field name) {
  const auto value = request[name];
  return {value.data(), value.size()};
}

Request request_of(const http::request<http::empty_body>& request) {
  return {std::string(request.method_string()), std::string(request.target()), field(request, http::field::accept),
          field(request, http::field::accept_encoding), field(request, http::field::if_none_match)};
}

/// One client. Everything but the list it stands in is touched on its own strand only.
struct Connection {
  explicit Connection(tcp::socket socket) : stream(std::move(socket)) {}
  beast::tcp_stream stream;
  beast::flat_buffer buffer{most_header_bytes + 1024};
  bool idle = false;  ///< waiting for a request, so that draining may end it at once
};

class Server {
 public:
  Server(const Site& site, const ServerOptions& options)
      : site_(site),
        options_(options),
        context_(options.threads),
        acceptor_(context_),
        signals_(context_, SIGINT, SIGTERM),
        drain_(context_),
        tick_(context_) {}

  Status run() {
    if (auto bound = bind(); !bound) return bound;
    signals_.async_wait([this](const error_code& problem, int signal) {
      if (!problem) stop(signal);
    });
    asio::co_spawn(context_, accept(), asio::detached);
    asio::co_spawn(context_, tick(), asio::detached);
    options_.ready(fmt::format("http://{}:{}", options_.host, acceptor_.local_endpoint().port()));
    std::vector<std::thread> threads;
    for (int i = 1; i < options_.threads; ++i) threads.emplace_back([this] { context_.run(); });
    context_.run();
    for (auto& thread : threads) thread.join();
    return {};
  }

 private:
  Status bind() {
    error_code problem;
    const auto address = asio::ip::make_address(options_.host, problem);
    if (problem) return fail(ErrorCode::bad_configuration, "--host", "found \"{}\", expected an address such as 127.0.0.1", options_.host);
    const tcp::endpoint endpoint(address, options_.port);
    acceptor_.open(endpoint.protocol(), problem);
    if (!problem) acceptor_.set_option(asio::socket_base::reuse_address(true), problem);
    if (!problem) acceptor_.bind(endpoint, problem);
    if (!problem) acceptor_.listen(asio::socket_base::max_listen_connections, problem);
    if (problem)
      return fail(ErrorCode::bad_configuration, "--port", "cannot listen on {}:{}: {}", options_.host, options_.port, problem.message());
    return {};
  }

  void stop(int signal) {
    log("stopping");
    draining_ = true;
    error_code ignored;
    acceptor_.close(ignored);
    tick_.cancel();
    if (signal == SIGINT || connections_ == 0) {
      context_.stop();
      return;
    }
    end_idle_connections();
    drain_.expires_after(drain_timeout);
    drain_.async_wait([this](const error_code&) { context_.stop(); });
  }

  void end_idle_connections() {
    const std::lock_guard lock(mutex_);
    for (const auto& each : live_) {
      if (auto connection = each.second.lock()) {
        asio::post(connection->stream.get_executor(), [connection] {
          if (connection->idle) connection->stream.cancel();
        });
      }
    }
  }

  asio::awaitable<void> tick() {
    while (!draining_) {
      tick_.expires_after(std::chrono::seconds(1));
      const auto [problem] = co_await tick_.async_wait(use_tuple);
      if (problem) break;
      options_.every_second();
    }
  }

  asio::awaitable<void> accept() {
    while (!draining_) {
      auto [problem, socket] = co_await acceptor_.async_accept(asio::make_strand(context_), use_tuple);
      if (problem == asio::error::operation_aborted || problem == asio::error::bad_descriptor) break;
      if (problem) {  // such as no descriptor left: wait rather than spin
        asio::steady_timer pause(context_, std::chrono::milliseconds(50));
        co_await pause.async_wait(use_tuple);
        continue;
      }
      if (connections_ >= most_connections) continue;
      ++connections_;
      error_code ignored;
      socket.set_option(tcp::no_delay(true), ignored);
      auto connection = std::make_shared<Connection>(std::move(socket));
      auto executor = connection->stream.get_executor();
      asio::co_spawn(executor, converse(std::move(connection)), asio::detached);
    }
  }

  asio::awaitable<void> converse(std::shared_ptr<Connection> connection) {
    {
      const std::lock_guard lock(mutex_);
      live_.emplace(connection.get(), connection);
    }
    while (co_await answer_one(*connection)) {
    }
    error_code ignored;
    connection->stream.socket().shutdown(tcp::socket::shutdown_both, ignored);
    {
      const std::lock_guard lock(mutex_);
      live_.erase(connection.get());
    }
    if (--connections_ == 0 && draining_) context_.stop();
  }

  /// Reads one request and answers it; true when another may follow on this connection.
  asio::awaitable<bool> answer_one(Connection& connection) {
    beast::tcp_stream& stream = connection.stream;
    http::request_parser<http::empty_body> parser;
    parser.header_limit(most_header_bytes);
    parser.body_limit(std::uint64_t{0});
    stream.expires_after(read_timeout);
    connection.idle = true;
    const auto [problem, count] = co_await http::async_read_header(stream, connection.buffer, parser, use_tuple);
    connection.idle = false;
    if (problem) {
      const int status = status_of_failure(problem, parser.got_some() || connection.buffer.size() > 0);
      if (status != 0) co_await write(stream, plain_answer(status), false, true);
      co_return false;
    }
    const auto& request = parser.get();
    if (is_ambiguous(request)) {
      co_await write(stream, plain_answer(400), false, true);
      co_return false;
    }
    if (parser.chunked() || parser.content_length().value_or(0) > 0) {
      co_await write(stream, plain_answer(413), false, true);
      co_return false;
    }
    const bool keep_alive = request.keep_alive() && !draining_;
    co_return co_await write(stream, site_.respond(request_of(request)), keep_alive, request.method() != http::verb::head) && keep_alive;
  }

  asio::awaitable<bool> write(beast::tcp_stream& stream, const Response& response, bool keep_alive, bool with_body) {
    const std::string head = head_of(response, keep_alive);
    const bool sends_body = with_body && response.status != 304 && response.status != 204;
    const std::array<asio::const_buffer, 2> parts{asio::buffer(head), sends_body ? asio::buffer(*response.body) : asio::const_buffer()};
    stream.expires_after(write_timeout);
    const auto [problem, count] = co_await asio::async_write(stream, parts, use_tuple);
    co_return !problem;
  }

  const Site& site_;
  const ServerOptions& options_;
  asio::io_context context_;
  tcp::acceptor acceptor_;
  asio::signal_set signals_;
  asio::steady_timer drain_;
  asio::steady_timer tick_;
  std::atomic<bool> draining_ = false;
  std::atomic<int> connections_ = 0;
  std::mutex mutex_;  ///< guards live_
  std::unordered_map<const Connection*, std::weak_ptr<Connection>> live_;
};

}  // namespace

Status serve(const Site& site, const ServerOptions& options) { return Server(site, options).run(); }

}  // namespace hub::web
