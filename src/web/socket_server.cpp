// SPDX-License-Identifier: Apache-2.0
#include "web/socket_server.hpp"

#include "base/log.hpp"
#include "web/http_text.hpp"
#include "web/plain_answer.hpp"

#include <boost/asio.hpp>
#include <boost/asio/experimental/as_tuple.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <fmt/format.h>

#include <csignal>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace hub::web {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using tcp = asio::ip::tcp;

constexpr auto read_timeout = std::chrono::seconds(10);
constexpr auto write_timeout = std::chrono::seconds(30);
constexpr auto drain_timeout = std::chrono::seconds(10);
constexpr auto linger_timeout = std::chrono::seconds(2);
constexpr std::size_t bytes_at_once = 4096;
constexpr std::size_t most_thrown_away = 1 << 20;
constexpr int most_connections = 1000;
constexpr auto use_tuple = asio::experimental::as_tuple(asio::use_awaitable);

/// Of now, written out once a second.
const std::string& date_now() {
  thread_local std::chrono::sys_seconds second;
  thread_local std::string text;
  const auto now = std::chrono::floor<std::chrono::seconds>(system_now());
  if (std::exchange(second, now) != now || text.empty()) text = http_date(now);
  return text;
}

std::shared_ptr<const Response> refusal_answer(const Refusal& refusal) {
  Response response = plain_answer(refusal.status, fmt::format("{} {}: {}.\n", refusal.status, reason_phrase(refusal.status), refusal.why));
  add_common_headers(response);
  return std::make_shared<const Response>(std::move(response));
}

/// "127.0.0.1:8080" or "[::1]:8080".
std::string address_text(const tcp::endpoint& endpoint) {
  const auto& address = endpoint.address();
  return address.is_v6() ? fmt::format("[{}]:{}", address.to_string(), endpoint.port())
                         : fmt::format("{}:{}", address.to_string(), endpoint.port());
}

/// "[::1]" as it stands in addresses of pages → "::1".
std::string without_brackets(const std::string& host) {
  return host.starts_with('[') && host.ends_with(']') ? host.substr(1, host.size() - 2) : host;
}

/// One client. Everything but the list it stands in is touched on its own strand only.
struct Connection {
  explicit Connection(tcp::socket accepted) : socket(std::move(accepted)) {}
  tcp::socket socket;
  boost::beast::flat_buffer received{most_head_bytes + bytes_at_once};
  std::variant<Incomplete, Refusal, HeadBytes> head;  ///< of the request being received
  bool idle = false;                                  ///< waiting for a request, so that draining may end it at once

  std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
  bool gone = false;  ///< nothing more can be said to this client
  bool late = false;  ///< the deadline has passed and ended what was being waited for

  void allow(std::chrono::seconds time) {
    deadline = std::chrono::steady_clock::now() + time;
    late = false;
  }
  void end_when_late() {
    if (std::chrono::steady_clock::now() < deadline) return;
    late = true;  // and again in a second, should this come between two parts of one write
    error_code ignored;
    socket.cancel(ignored);
  }
  [[nodiscard]] std::string_view text() const { return {static_cast<const char*>(received.data().data()), received.size()}; }
};

class Server {
 public:
  Server(const Site& site, const ServerOptions& options)
      : site_(site),
        options_(options),
        context_(options.threads),
        acceptor_(asio::make_strand(context_)),
        signals_(context_, SIGINT, SIGTERM),
        drain_(context_),
        tick_(context_) {}

  Status run() {
    if (auto bound = bind(); !bound) return bound;
    heed_hangup();
    wait_for_signal();
    asio::co_spawn(acceptor_.get_executor(), accept(), asio::detached);
    asio::co_spawn(context_, tick(), asio::detached);
    options_.ready("http://" + address_text(acceptor_.local_endpoint()));
    std::vector<std::thread> threads;
    for (int i = 1; i < options_.threads; ++i) threads.emplace_back([this] { context_.run(); });
    context_.run();
    for (auto& thread : threads) thread.join();
    return {};
  }

 private:
  Status bind() {
    error_code problem;
    const auto address = asio::ip::make_address(without_brackets(options_.host), problem);
    if (problem)
      return fail(ErrorCode::bad_configuration, "--host", "found \"{}\", expected an address such as 127.0.0.1 or ::1", options_.host);
    const tcp::endpoint endpoint(address, options_.port);
    acceptor_.open(endpoint.protocol(), problem);
    if (!problem) acceptor_.set_option(asio::socket_base::reuse_address(true), problem);
    if (!problem) acceptor_.bind(endpoint, problem);
    if (!problem) acceptor_.listen(asio::socket_base::max_listen_connections, problem);
    if (problem) return fail(ErrorCode::bad_configuration, "--port", "cannot listen on {}: {}", address_text(endpoint), problem.message());
    return {};
  }

  /// A terminal that goes away stops the server as SIGTERM does, unless it was started to stay (by nohup).
  void heed_hangup() {
    struct sigaction inherited {};
    const bool ignored = ::sigaction(SIGHUP, nullptr, &inherited) == 0 && inherited.sa_handler == SIG_IGN;
    if (!ignored) signals_.add(SIGHUP);
  }

  void wait_for_signal() {
    signals_.async_wait([this](const error_code& problem, int signal) {
      if (problem) return;
      wait_for_signal();
      asio::post(acceptor_.get_executor(), [this, signal] { stop(signal); });
    });
  }

  /// On the acceptor's strand, as accept() is. A second signal ends a drain.
  void stop(int signal) {
    if (signal == SIGHUP && draining_) return;  // a terminal that closes may say so twice, or after SIGTERM
    log("stopping");
    if (signal == SIGINT || draining_.exchange(true)) return context_.stop();
    error_code ignored;
    acceptor_.close(ignored);
    end_idle_connections();
    drain_.expires_after(drain_timeout);
    drain_.async_wait([this](const error_code&) { context_.stop(); });
    // Later on this strand: a connection that has just been accepted comes first.
    asio::post(acceptor_.get_executor(), [this] {
      if (connections_ == 0) context_.stop();
    });
  }

  void end_idle_connections() {
    for_each_connection([](Connection& connection) {
      error_code ignored;
      if (connection.idle) connection.socket.cancel(ignored);
    });
  }

  /// Calls act(connection) on the strand of each.
  template <class Act>
  void for_each_connection(Act act) {
    const std::lock_guard lock(mutex_);
    for (const auto& each : live_) {
      if (auto connection = each.second.lock()) asio::post(connection->socket.get_executor(), [connection, act] { act(*connection); });
    }
  }

  /// Deadlines are looked at once a second: exact enough, and setting one costs nothing.
  asio::awaitable<void> tick() {
    while (true) {
      tick_.expires_after(std::chrono::seconds(1));
      const auto [problem] = co_await tick_.async_wait(use_tuple);
      if (problem) break;
      try {
        for_each_connection([](Connection& connection) { connection.end_when_late(); });
        if (!draining_ && !options_.every_second()) asio::post(acceptor_.get_executor(), [this] { stop(SIGTERM); });
      } catch (const std::exception& fault) {  // without this no connection would ever be late again
        log("a second was lost: {}", fault.what());
      }
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
      try {
        begin(std::move(socket));
      } catch (const std::exception& fault) {
        log("a connection was not taken: {}", fault.what());
      }
    }
  }

  void begin(tcp::socket socket) {
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    socket.non_blocking(true, ignored);
    auto connection = std::make_shared<Connection>(std::move(socket));
    {
      const std::lock_guard lock(mutex_);
      live_.emplace(connection.get(), connection);
    }
    ++connections_;
    try {
      auto executor = connection->socket.get_executor();
      asio::co_spawn(executor, converse(connection), asio::detached);
    } catch (...) {
      end(*connection);
      throw;
    }
  }

  void end(const Connection& connection) {
    {
      const std::lock_guard lock(mutex_);
      live_.erase(&connection);
    }
    if (--connections_ == 0 && draining_) context_.stop();
  }

  asio::awaitable<void> converse(std::shared_ptr<Connection> connection) {
    try {
      while (co_await answer_one(*connection)) {
        // A request that is here already waits behind every other connection's: reading it at once would let one client keep a thread.
        const auto executor = connection->socket.get_executor();
        if (connection->received.size() > 0) co_await asio::post(executor, asio::use_awaitable);
      }
      if (!connection->gone) co_await let_client_read(*connection);
    } catch (const Fatal& fatal) {
      give_up(*connection, to_string(fatal.error));
    } catch (const std::exception& fault) {  // such as no memory: this client goes, the others stay
      give_up(*connection, fault.what());
    }
    error_code ignored;
    connection->socket.close(ignored);
    end(*connection);
  }

  /// The connection is reset when it is closed, so that a body whose end is that of the connection never looks whole.
  static void give_up(Connection& connection, std::string_view why) {
    log("a connection was given up: {}", why);
    error_code ignored;
    connection.socket.set_option(asio::socket_base::linger(true, 0), ignored);
  }

  // GCC 12 destroys temporaries of a co_await or co_return expression twice, so everything below has a name first.

  /// Reads until connection.head is whole or refused; false when the client has gone or kept silent: it gets no answer.
  asio::awaitable<bool> receive_head(Connection& connection) {
    std::size_t sound = 0;
    connection.idle = connection.received.size() == 0;
    if (connection.idle && draining_) co_return false;
    connection.allow(read_timeout);
    while (true) {
      connection.head = find_head(connection.text(), sound);
      if (!std::holds_alternative<Incomplete>(connection.head)) break;
      sound = connection.received.size();
      const auto space = connection.received.prepare(bytes_at_once);
      const auto [problem, count] = co_await connection.socket.async_read_some(space, use_tuple);
      if (connection.late && sound > 0) {
        connection.head = Refusal{408, "the request did not arrive in time"};
        break;
      }
      if (problem) {
        connection.gone = problem != asio::error::operation_aborted;  // which is our own doing
        co_return false;
      }
      connection.received.commit(count);
      if (std::exchange(connection.idle, false)) connection.allow(read_timeout);
    }
    connection.idle = false;
    co_return true;
  }

  /// Reads one request and answers it; true when another may follow on this connection.
  asio::awaitable<bool> answer_one(Connection& connection) {
    const bool received = co_await receive_head(connection);
    if (!received) co_return false;
    const Answer answer = answer_to(connection);
    const bool written = co_await write(connection, answer);
    connection.gone = !written;
    const bool goes_on = written && answer.keep_alive;
    co_return goes_on;
  }

  struct Answer {
    std::shared_ptr<const Response> response;
    bool keep_alive = false;  ///< false after a refusal: what follows on the connection cannot be told apart from what was refused
    bool with_body = true;
    Framing framing = Framing::length;
  };

  Answer answer_to(Connection& connection) {
    std::string_view text = connection.text();
    if (text.starts_with("\r\n")) text.remove_prefix(2);
    const bool with_body = !text.starts_with("HEAD ");
    if (const auto* refusal = std::get_if<Refusal>(&connection.head)) return {refusal_answer(*refusal), false, with_body};
    const auto bytes = std::get<HeadBytes>(connection.head).count;
    const auto read = read_head(connection.text().substr(0, bytes));
    connection.received.consume(bytes);
    if (const auto* refusal = std::get_if<Refusal>(&read)) return {refusal_answer(*refusal), false, with_body};
    const auto& head = std::get<RequestHead>(read);
    const std::string& method = head.request.method;
    const bool asks = method == "GET" || method == "HEAD" || method == "OPTIONS";  // to others the site says 405, body or not
    if (head.has_body && asks)
      return {refusal_answer({413, "found a body, expected none: this site only answers questions"}), false, with_body};
    auto response = site_.respond(head.request);
    const bool streams = response->pieces != nullptr;
    const Framing framing = !streams ? Framing::length : head.reads_chunks ? Framing::chunks : Framing::close;
    return {std::move(response), head.keep_alive && !head.has_body && !draining_, with_body, framing};
  }

  /// Closing while the client still sends would take the answer from it (RFC 9112 §9.6), so what it sends is thrown away for a moment.
  asio::awaitable<void> let_client_read(Connection& connection) {
    error_code ignored;
    connection.socket.shutdown(tcp::socket::shutdown_send, ignored);
    connection.allow(linger_timeout);
    connection.received.clear();
    for (std::size_t thrown_away = 0; thrown_away < most_thrown_away;) {
      const auto space = connection.received.prepare(bytes_at_once);
      const auto [problem, count] = co_await connection.socket.async_read_some(space, use_tuple);
      if (problem) co_return;
      thrown_away += count;
    }
  }

  asio::awaitable<bool> write(Connection& connection, const Answer& answer) {
    const Response& response = *answer.response;
    const std::string head = head_of(response, date_now(), answer.keep_alive, answer.framing);
    const bool sends_body = answer.with_body && response.status != 304 && response.status != 204;
    const std::string_view body = sends_body ? std::string_view(*response.body) : std::string_view();
    const bool written = co_await send(connection, head, body);
    if (!written || !sends_body || response.pieces == nullptr) co_return written;
    const bool all_written = co_await write_pieces(connection, *response.pieces, answer.framing);
    co_return all_written;
  }

  /// The next piece is made when the last one has been taken, so no more than one is ever held. Others are served between two pieces.
  asio::awaitable<bool> write_pieces(Connection& connection, pages::Pieces& next, Framing framing) {
    const auto executor = connection.socket.get_executor();
    const std::string_view nothing;
    for (bool more = true; more;) {
      const std::string piece = next();
      more = !piece.empty();
      const std::string framed = framing == Framing::chunks ? chunk_of(piece) : piece;
      const bool written = co_await send(connection, framed, nothing);
      if (!written) co_return false;
      co_await asio::post(executor, asio::use_awaitable);
    }
    co_return true;
  }

  /// Both texts, one behind the other; false when the client has gone or does not take them in time.
  asio::awaitable<bool> send(Connection& connection, std::string_view first, std::string_view second) {
    const std::array<asio::const_buffer, 2> parts{asio::buffer(first), asio::buffer(second)};
    connection.allow(write_timeout);
    // Nearly every answer fits into the socket's buffer, and then nothing has to be waited for.
    error_code at_once;
    const std::size_t sent = connection.socket.write_some(parts, at_once);
    if (at_once && at_once != asio::error::would_block) co_return false;
    const std::array<asio::const_buffer, 2> rest{parts[0] + sent, parts[1] + (sent - std::min(sent, first.size()))};
    if (asio::buffer_size(rest) == 0) co_return true;
    const auto [problem, count] = co_await asio::async_write(connection.socket, rest, use_tuple);
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
