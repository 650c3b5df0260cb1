// SPDX-License-Identifier: Apache-2.0
#include "web/base_path.hpp"

#include "base/text.hpp"
#include "web/routes.hpp"

#include <algorithm>

namespace hub::web {
namespace {

constexpr std::string_view segment_bytes = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

bool is_segment(std::string_view text) {
  return !text.empty() && text != "." && text != ".." && text.find_first_not_of(segment_bytes) == std::string_view::npos;
}

/// "areas" of "/areas/{code}"; "index" of "/", as its twin is called.
std::string_view first_segment(std::string_view path) { return path == "/" ? "index" : split(path, '/')[1]; }

bool begins_as_a_page_does(std::string_view segment) {
  if (segment == "assets" || segment == "healthz" || segment == "robots.txt") return true;
  return std::any_of(routes().begin(), routes().end(), [segment](const pages::Route& route) {
    const std::string_view own = first_segment(route.pattern.text());
    return segment == own || (segment.starts_with(own) && segment.substr(own.size()).starts_with('.'));
  });
}

}  // namespace

Result<std::string> base_path(std::string_view text) {
  const auto refused = [text](const char* expected) {
    return fail(ErrorCode::bad_configuration, "--base", "found \"{}\", expected {}", shown(text, 80), expected);
  };
  std::string_view path = text;
  if (path.ends_with('/')) path.remove_suffix(1);
  if (path.empty() && !text.empty()) return std::string();
  if (!path.starts_with('/')) return refused("a path that begins with /, such as /crime");
  const auto segments = split(path, '/');
  if (!std::all_of(segments.begin() + 1, segments.end(), is_segment))
    return refused("a path of letters, digits, \".\", \"_\", \"~\" and \"-\", such as /crime");
  if (begins_as_a_page_does(segments[1])) return refused("a path that begins with no page's own address, such as /crime");
  return std::string(path);
}

std::string_view without_base(std::string_view target, std::string_view base) {
  if (base.empty() || !target.starts_with(base)) return target;
  const std::string_view rest = target.substr(base.size());
  if (rest.empty()) return "/";
  return rest.front() == '/' || rest.front() == '?' ? rest : target;
}

}  // namespace hub::web
