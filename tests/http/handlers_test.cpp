// SPDX-License-Identifier: Apache-2.0
// What a handler can do, shown with routes of this test: set status and headers, send a body in pieces, read records.
#include "fixtures/example_hub.hpp"
#include "fixtures/street_archive.hpp"
#include "web/site.hpp"
#include "web/socket_server.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <future>
#include <memory>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace hub::web {
namespace {

using pages::Answer;
using pages::Format;
using pages::Question;

pages::Route route_at(const char* pattern, std::function<Result<Answer>(const Question&)> handler) {
  return {
      pages::Pattern(pattern), {Format::csv}, std::move(handler), {}, [](const query::Snapshot&) { return std::vector<std::string>(); }};
}

constexpr int pieces_of_large = 400;
const std::string piece_of_large(100'000, 'x');

/// How often a piece was asked for.
std::atomic<int> asked_for = 0;

Result<Answer> answer_large(const Question&) {
  return pages::with_pieces([sent = 0]() mutable {
    ++asked_for;
    return sent++ < pieces_of_large ? piece_of_large : std::string();
  });
}

Result<Answer> answer_broken(const Question&) {
  return pages::with_pieces([sent = 0]() mutable -> std::string {
    if (++sent > 2) throw std::runtime_error("no more");
    return "piece\n";
  });
}

Result<Answer> answer_gone(const Question&) {
  return Answer{410, {{"Cache-Control", "no-store"}, {"Content-Type", "text/plain"}}, "It has been taken away.\n"};
}

Result<Answer> answer_near(const Question& question) {
  const auto reader = question.release.records.reader();
  if (!reader) return tl::unexpected(reader.error());
  const auto found = (*reader)->near({-1'150'000, 51'750'000}, 500, Month(2026, 1));
  if (!found) return tl::unexpected(found.error());
  return pages::with_body(fmt::format("{} records\n", found->value().records.size()));
}

const std::vector<pages::Route>& test_routes() {
  static const std::vector<pages::Route> table{
      route_at("/large", answer_large),
      route_at("/broken", answer_broken),
      route_at("/gone", answer_gone),
      route_at("/near", answer_near),
      route_at("/moved", [](const Question&) -> Result<Answer> { return pages::elsewhere("/large"); }),
  };
  return table;
}

Site site_with_test_routes(std::shared_ptr<const query::Release> release) {
  return {std::move(release), test::test_now, {.software = "test", .base = "/crime"}, test_routes()};
}

/// A server in this process on a port of its own, ended as a user ends it.
class Serving {
 public:
  explicit Serving(const Site& site) {
    const auto ready = std::make_shared<std::promise<std::string>>();
    ServerOptions options;
    options.port = 0;
    options.ready = [ready](const std::string& address) { ready->set_value(address); };
    options.every_second = [] { return true; };
    thread_ = std::thread([&site, options] { EXPECT_TRUE(serve(site, options)); });
    const std::string address = ready->get_future().get();
    port_ = static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
  }
  ~Serving() {
    ::kill(::getpid(), SIGTERM);
    thread_.join();
  }
  Serving(const Serving&) = delete;
  Serving& operator=(const Serving&) = delete;

  /// Sends the request and hands on what comes until the server closes; ECONNRESET when it resets the connection, 0 when it ends it.
  int ask(const std::string& request, const std::function<void(std::string_view)>& take) const {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port_);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
    EXPECT_EQ(::send(socket, request.data(), request.size(), 0), static_cast<ssize_t>(request.size()));
    std::string buffer(1U << 16U, '\0');
    ssize_t count = 0;
    while ((count = ::recv(socket, buffer.data(), buffer.size(), 0)) > 0)
      take(std::string_view(buffer).substr(0, static_cast<std::size_t>(count)));
    const int ended_with = count < 0 ? errno : 0;
    ::close(socket);
    return ended_with;
  }
  [[nodiscard]] std::string ask(const std::string& request) const {
    std::string all;
    ask(request, [&all](std::string_view bytes) { all += bytes; });
    return all;
  }

 private:
  std::thread thread_;
  std::uint16_t port_ = 0;
};

std::string request_for(const std::string& line) { return line + "\r\nHost: hub.example\r\nConnection: close\r\n\r\n"; }

/// Waits until no piece has been asked for during a fifth of a second, at most ten seconds.
int pieces_made_for_a_client_that_does_not_read() {
  int seen = -1;
  for (int looks = 0, same = 0; same < 20 && looks < 1000; ++looks) {
    const int now = asked_for;
    same = now == seen ? same + 1 : 0;
    seen = now;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return seen;
}

}  // namespace

TEST(Handlers, set_status_and_headers_and_what_they_set_is_not_kept) {
  const Site site = site_with_test_routes(test::example_opened());
  const Response gone = *site.respond({"GET", "/gone", "", "br", ""});
  EXPECT_EQ(gone.status, 410);
  EXPECT_EQ(*gone.body, "It has been taken away.\n");
  EXPECT_EQ(gone.header("Content-Type"), "text/plain");
  EXPECT_EQ(gone.header("Cache-Control"), "no-store");
  EXPECT_EQ(gone.header("ETag"), "");
  EXPECT_TRUE(gone.header("Content-Security-Policy").starts_with("default-src 'none'"));
  EXPECT_EQ(site.respond({"GET", "/moved", "", "", ""})->header("Location"), "/crime/large");
}

TEST(Handlers, read_records_near_a_point_through_the_release) {
  const test::HubCopy hub;
  test::write_bytes(hub.data() / test::street_path("2026-01", "example"), test::street_csv(std::vector<test::StreetLine>(5)));
  hub.declare_supplied("example", "2026-01");
  value_or_throw(hub.build_with_data());
  const auto files = value_or_throw(store::current_release(hub.releases()));
  Site site = site_with_test_routes(value_or_throw(query::Release::open(files)));
  EXPECT_EQ(*site.respond({"GET", "/near", "", "", ""})->body, "5 records\n");
  site.replace(test::example_opened());
  EXPECT_EQ(site.respond({"GET", "/near", "", "", ""})->status, 404) << "the example hub has none";
}

TEST(Handlers, a_body_in_pieces_has_a_tag_and_is_made_only_when_it_is_sent) {
  const Site site = site_with_test_routes(test::example_opened());
  asked_for = 0;
  const auto response = site.respond({"GET", "/large", "", "br", ""});
  ASSERT_TRUE(response->pieces);
  EXPECT_TRUE(response->body->empty());
  EXPECT_EQ(response->header("Content-Encoding"), "");
  EXPECT_EQ(site.respond({"GET", "/large", "", "br", std::string(response->header("ETag"))})->status, 304);
  EXPECT_NE(site.respond({"GET", "/large", "", "br", ""})->pieces, response->pieces) << "each client has its own";
  EXPECT_EQ(asked_for, 0);
}

TEST(Handlers, a_body_in_pieces_goes_out_in_chunks_no_faster_than_it_is_read) {
  const Site site = site_with_test_routes(test::example_opened());
  const Serving server(site);
  asked_for = 0;
  std::string head;
  std::size_t received = 0;
  std::string last;
  int made_unread = -1;
  server.ask(request_for("GET /large HTTP/1.1"), [&](std::string_view bytes) {
    if (made_unread < 0) made_unread = pieces_made_for_a_client_that_does_not_read();
    if (head.size() < 2000) head += bytes.substr(0, 2000);
    received += bytes.size();
    last.append(bytes.size() > 16 ? bytes.substr(bytes.size() - 16) : bytes);
    last.erase(0, last.size() - std::min<std::size_t>(last.size(), 16));
  });
  const auto body = head.find("\r\n\r\n") + 4;
  EXPECT_NE(head.find("Transfer-Encoding: chunked\r\n"), std::string::npos) << head.substr(0, body);
  EXPECT_EQ(head.find("Content-Length"), std::string::npos);
  EXPECT_EQ(head.substr(body, 10), "186a0\r\nxxx") << "100,000 bytes in hexadecimal";
  EXPECT_TRUE(last.ends_with("xx\r\n0\r\n\r\n"));
  EXPECT_EQ(received, body + pieces_of_large * (piece_of_large.size() + 9) + 5)
      << "each chunk has nine bytes around it, the last five in all";
  EXPECT_LT(made_unread, pieces_of_large * 3 / 4) << "what the sockets hold, not the whole body";
}

TEST(Handlers, who_reads_no_chunks_gets_the_body_until_the_connection_ends) {
  const Site site = site_with_test_routes(test::example_opened());
  const Serving server(site);
  std::string text = server.ask(request_for("GET /large HTTP/1.0"));
  const auto body = text.find("\r\n\r\n") + 4;
  EXPECT_EQ(text.substr(0, body).find("Transfer-Encoding"), std::string::npos);
  EXPECT_EQ(text.substr(0, body).find("Content-Length"), std::string::npos);
  EXPECT_EQ(text.size() - body, pieces_of_large * piece_of_large.size());
  asked_for = 0;
  text = server.ask(request_for("HEAD /large HTTP/1.1"));
  EXPECT_TRUE(text.ends_with("\r\n\r\n"));
  EXPECT_EQ(asked_for, 0);
}

TEST(Handlers, a_body_cut_short_by_a_fault_never_looks_whole_and_the_server_goes_on) {
  const Site site = site_with_test_routes(test::example_opened());
  const Serving server(site);
  const std::string text = server.ask(request_for("GET /broken HTTP/1.1"));
  EXPECT_TRUE(text.ends_with("6\r\npiece\n\r\n6\r\npiece\n\r\n")) << text;
  EXPECT_NE(server.ask(request_for("GET /healthz HTTP/1.1")).find(" 200 "), std::string::npos);
}

TEST(Handlers, a_fault_resets_a_connection_whose_end_alone_would_end_the_body) {
  const Site site = site_with_test_routes(test::example_opened());
  const Serving server(site);
  const auto nothing = [](std::string_view) {};
  EXPECT_EQ(server.ask(request_for("GET /broken HTTP/1.0"), nothing), ECONNRESET);
  EXPECT_EQ(server.ask(request_for("GET /large HTTP/1.0"), nothing), 0);
}

}  // namespace hub::web
