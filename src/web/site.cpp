// SPDX-License-Identifier: Apache-2.0
#include "web/site.hpp"

#include "base/digest.hpp"
#include "base/log.hpp"
#include "query/snapshot.hpp"
#include "render/language.hpp"
#include "render/problem.hpp"
#include "web/base_path.hpp"
#include "web/compression.hpp"
#include "web/plain_answer.hpp"

#include <fmt/format.h>

#include <iterator>

namespace hub::web {
namespace {

namespace words = render::words;
using render::english;

constexpr std::size_t most_target_bytes = 2048;

struct StatusAndTitle {
  int status;
  std::string title;
};

StatusAndTitle status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::bad_parameter: return {400, english(words::problem_address{})};
    case ErrorCode::not_found: return {404, english(words::problem_not_found{})};
    case ErrorCode::not_acceptable: return {406, english(words::problem_not_in_form{})};
    case ErrorCode::bad_configuration:
    case ErrorCode::input_refused:
    case ErrorCode::check_failed:
    case ErrorCode::store_failed:
    case ErrorCode::busy:
    case ErrorCode::interrupted: break;
  }
  return {500, english(words::problem_fault{})};
}

Response plain_line(int status, const std::string& line) { return plain_answer(status, line + "\n"); }

/// One of the listed tags; weak tags match their strong form (RFC 9110 §13.1.2). "*" is not honoured: whether the page exists is not known
/// yet.
bool tag_matches(std::string_view if_none_match, std::string_view tag) { return if_none_match.find(tag) != std::string_view::npos; }

/// Each text behind its length ("5:/find"), so that no two lists of texts become the same one, whatever stands in them.
std::string in_one(std::initializer_list<std::string_view> texts) {
  std::string all;
  for (const std::string_view text : texts) fmt::format_to(std::back_inserter(all), "{}:{}", text.size(), text);
  return all;
}

/// With the headers that every answer carries.
std::shared_ptr<const Response> finished(Response response) {
  add_common_headers(response);
  return std::make_shared<const Response>(std::move(response));
}

std::shared_ptr<const Response> unchanged(std::string_view tag) {
  Response response = plain_answer(304, "");
  response.headers = {{"ETag", std::string(tag)}, {"Vary", "Accept, Accept-Encoding"}, {"Cache-Control", "public, max-age=60"}};
  return finished(std::move(response));
}

}  // namespace

/// A request read so far: its path, parameters, release and day.
struct Site::Asked {
  std::shared_ptr<const query::Release> release;
  facts::HubToday hub;
  std::string_view target;  ///< below the base
  std::string path;
  QueryParameters parameters;
  std::optional<pages::Format> suffix;
  Coding coding;
  std::string accept;
};

/// What an answer is kept by, and its tag.
struct Site::Kept {
  std::string key;
  std::string version;
  std::string tag;
};

Site::Site(std::shared_ptr<const query::Release> release, Clock clock, SiteSettings settings, const std::vector<pages::Route>& pages)
    : release_(std::move(release)), clock_(std::move(clock)), settings_(std::move(settings)), pages_(pages), cache_(settings_.kept_bytes) {}

std::shared_ptr<const query::Release> Site::release() const {
  const std::lock_guard lock(mutex_);
  return release_;
}

void Site::replace(std::shared_ptr<const query::Release> release) {
  const std::lock_guard lock(mutex_);
  release_.swap(release);  // the old one is freed after the lock is
}

std::shared_ptr<const Response> Site::respond(const Request& request) const {
  if (request.method != "GET" && request.method != "HEAD") {
    Response response = request.method == "OPTIONS" ? plain_answer(204, "") : plain_line(405, english(words::problem_other_method{}));
    response.headers.emplace_back("Allow", "GET, HEAD, OPTIONS");
    return finished(std::move(response));
  }
  if (request.target.size() > most_target_bytes)
    return finished(plain_line(414, english(words::problem_long_address{.bytes = std::to_string(request.target.size()),
                                                                        .most = std::to_string(most_target_bytes)})));
  const std::string_view target = without_base(request.target, settings_.base);
  auto served = release();
  if (served == nullptr) return answer_without_release(request, target);
  const facts::HubToday hub = query::hub_on(*served->snapshot, london_date(clock_()), settings_.base);
  Asked asked{std::move(served), hub, target, {}, {}, {}, preferred_coding(request.accept_encoding), request.accept};
  try {
    return route(request, asked);
  } catch (const Fatal& fatal) {
    log("{}", to_string(fatal.error));
  } catch (const std::exception& fault) {
    log("{}", fault.what());
  }
  return problem({ErrorCode::store_failed, "", english(words::problem_fault_recorded{})}, asked);
}

/// Until the first release is published only the fixed files are there.
Site::Shared Site::answer_without_release(const Request& request, std::string_view target) const {
  if (target.starts_with("/assets/")) return asset(request, std::string(target));
  Response response = plain_line(503, english(words::problem_no_release{}));
  response.headers.emplace_back("Retry-After", "60");
  response.headers.emplace_back("Cache-Control", "no-store");
  return finished(std::move(response));
}

Site::Shared Site::route(const Request& request, Asked& asked) const {
  const std::string_view target = asked.target;
  const auto question_mark = target.find('?');
  const bool is_base_itself = question_mark == 0 && target.size() < request.target.size();
  auto path = percent_decoded(is_base_itself ? "/" : target.substr(0, question_mark));
  if (!path) return problem({ErrorCode::bad_parameter, "address", path.error().message}, asked);
  if (path->empty() || path->front() != '/')
    return problem({ErrorCode::bad_parameter, "address", "expected a path that begins with /"}, asked);
  if (*path == "/healthz") return finished(plain_answer(200, fmt::format("ok {}\n", asked.hub->release)));
  if (*path == "/robots.txt") return finished(plain_answer(200, "User-agent: *\nAllow: /\n"));
  if (path->starts_with("/assets/")) return asset(request, *path);
  auto parameters = parse_query(question_mark == std::string_view::npos ? std::string_view{} : target.substr(question_mark + 1));
  if (!parameters) return problem(parameters.error(), asked);
  asked.parameters = std::move(*parameters);
  auto suffixed = split_suffix(std::move(*path));
  asked.path = std::move(suffixed.path);
  asked.suffix = suffixed.format;

  for (const pages::Route& each : pages_) {
    const auto captures = each.pattern.match(asked.path);
    if (!captures) continue;
    const bool offered = !asked.suffix || std::find(each.formats.begin(), each.formats.end(), *asked.suffix) != each.formats.end();
    if (!offered) break;
    const auto format = asked.suffix ? asked.suffix : preferred(request.accept, each.formats);
    if (!format)
      return problem({ErrorCode::not_acceptable, "Accept",
                      fmt::format("found \"{}\", expected one of the forms in which this page exists: HTML, JSON or CSV",
                                  request.accept.substr(0, 80))},
                     asked);
    return page(request, asked, each, *captures, *format);
  }
  return problem(
      {ErrorCode::not_found, "address", fmt::format("nothing is published at \"{}{}\"", settings_.base, asked.path.substr(0, 100))}, asked);
}

Site::Shared Site::page(const Request& request, const Asked& asked, const pages::Route& route, const pages::Captures& captures,
                        pages::Format format) const {
  const pages::Question question{*asked.release, *asked.release->snapshot, asked.hub, assets_.addresses(), format,
                                 captures,       asked.parameters};
  if (const std::string release = question.parameter("release"); !release.empty() && release != asked.hub->release) {
    return problem({ErrorCode::not_found, "release",
                    fmt::format("found \"{}\", expected the release that is served here, {}", release.substr(0, 40), asked.hub->release)},
                   asked);
  }
  Kept kept;
  kept.key = in_one({asked.path, content_type(format), name_of(asked.coding)});
  for (const std::string_view name : route.parameters) kept.key += in_one({question.parameter(name)});
  kept.version = fmt::format("{}/{}", asked.hub->release, std::chrono::sys_days(asked.hub.today).time_since_epoch().count());
  // Looked for first: the tag, a digest, costs as much as all the rest of a kept answer.
  if (auto found = cache_.find(kept.key, kept.version)) {
    const std::string_view tag = found->header("ETag");
    return tag_matches(request.if_none_match, tag) ? unchanged(tag) : found;
  }
  kept.tag = fmt::format("\"{}\"", sha256_hex(in_one({kept.key, kept.version, settings_.software, settings_.base})).substr(0, 20));
  if (tag_matches(request.if_none_match, kept.tag)) return unchanged(kept.tag);
  auto answer = route.handler(question);
  if (!answer) return problem(answer.error(), asked);
  return made(std::move(*answer), asked, format, kept);
}

/// The answer of a page with the headers of its form; kept when it is a text.
Site::Shared Site::made(pages::Answer answer, const Asked& asked, pages::Format format, const Kept& kept) const {
  Response response = plain_answer(answer.status, "");
  response.headers = std::move(answer.headers);
  for (auto& [name, value] : response.headers) {
    if (name == "Location" && value.starts_with('/')) value.insert(0, settings_.base);
  }
  const auto add = [&response](std::string_view name, std::string value) {
    if (response.header(name).empty()) response.headers.emplace_back(name, std::move(value));
  };
  add("Content-Type", std::string(content_type(format)));
  auto* text = std::get_if<std::string>(&answer.body);
  if (text == nullptr) {
    // The release stays open for as long as it is read from.
    response.pieces = std::make_shared<pages::Pieces>(
        [release = asked.release, next = std::get<pages::Pieces>(std::move(answer.body))] { return next(); });
  }
  if (answer.status != 200) {
    if (text != nullptr) response.body = std::make_shared<const std::string>(std::move(*text));
    return finished(std::move(response));
  }
  add("ETag", kept.tag);
  add("Vary", "Accept, Accept-Encoding");
  add("Cache-Control", "public, max-age=60");
  if (format == pages::Format::csv)
    add("Content-Disposition", fmt::format("inline; filename=\"{}\"", asked.path.substr(asked.path.rfind('/') + 1) + ".csv"));
  if (text == nullptr) return finished(std::move(response));
  std::string text_sha256;
  if (asked.coding == Coding::identity) {
    text->shrink_to_fit();  // what is kept has grown by doubling
    response.body = std::make_shared<const std::string>(std::move(*text));
  } else {
    response.headers.emplace_back("Content-Encoding", std::string(name_of(asked.coding)));
    text_sha256 = sha256_hex(*text);
    response.body = cache_.body_of(kept.key, text_sha256);
    if (!response.body) response.body = std::make_shared<const std::string>(coded(*text, asked.coding, Effort::live));
  }
  const bool may_be_kept = response.header("Cache-Control").find("no-store") == std::string_view::npos;
  auto shared = finished(std::move(response));
  if (may_be_kept) cache_.keep(kept.key, {kept.version, std::move(text_sha256), shared});
  return shared;
}

Site::Shared Site::problem(const Error& error, const Asked& asked) const {
  const auto [status, title] = status_of(error.code);
  const auto wanted = preferred(asked.accept, {pages::Format::html, pages::Format::json});
  const bool json = asked.suffix == pages::Format::json || asked.suffix == pages::Format::csv || wanted == pages::Format::json;
  Response response;
  response.status = status;
  response.headers.emplace_back("Content-Type", json ? "application/problem+json" : "text/html; charset=utf-8");
  response.headers.emplace_back("Cache-Control", "no-store");
  response.body = std::make_shared<const std::string>(json ? render::problem_json(error, title, status)
                                                           : render::problem_page(error, title, asked.hub, assets_.addresses()));
  return finished(std::move(response));
}

Site::Shared Site::asset(const Request& request, const std::string& path) const {
  const Assets::Asset* found = assets_.find(path);
  if (found == nullptr) return finished(plain_line(404, english(words::problem_no_file{})));
  const Coding wanted = preferred_coding(request.accept_encoding);
  const bool coded = found->bodies.contains(wanted);
  Response response;
  response.headers = {{"Content-Type", found->type}, {"Cache-Control", "public, max-age=31536000, immutable"}, {"Vary", "Accept-Encoding"}};
  if (coded && wanted != Coding::identity) response.headers.emplace_back("Content-Encoding", std::string(name_of(wanted)));
  response.body = found->bodies.at(coded ? wanted : Coding::identity);
  return finished(std::move(response));
}

}  // namespace hub::web
