// SPDX-License-Identifier: Apache-2.0
#include "web/negotiation.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace hub::web {

using pages::Format;

namespace {

/// Takes the bytes before the next `separator` off `rest`, and the separator. One inside "…" separates nothing (RFC 9110 §5.6.4).
std::string_view next_piece(std::string_view& rest, char separator) {
  std::size_t end = 0;
  bool quoted = false;
  for (; end < rest.size() && (quoted || rest[end] != separator); ++end) {
    if (rest[end] == '"') quoted = !quoted;
    if (quoted && rest[end] == '\\') ++end;
  }
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return piece;
}

/// "text/html;q=0.8, */*": visit(name, quality) for each range in its order. A malformed quality counts as 0; other parameters are passed
/// over. No limit of its own: a header is no longer than a head may be, and one pass over it costs less than any answer.
template <class Visit>
void for_each_range(std::string_view header, Visit visit) {
  while (!header.empty()) {
    std::string_view parameters = next_piece(header, ',');
    const std::string_view name = trimmed(next_piece(parameters, ';'));
    double quality = 1;
    while (!parameters.empty()) {
      const std::string_view parameter = trimmed(next_piece(parameters, ';'));
      if (parameter.starts_with("q=") || parameter.starts_with("Q=")) quality = parse_number<double>(parameter.substr(2)).value_or(0);
    }
    if (!name.empty()) visit(name, quality);
  }
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [small](char x, char y) { return small(x) == small(y); });
}

/// How exactly a range names a media type: 2 in full, 1 by its family, 0 as anything, -1 not at all.
int fit_of(std::string_view range, std::string_view type) {
  if (equal_ignoring_case(range, type)) return 2;
  const auto slash = type.find('/');
  if (range.ends_with("/*") && equal_ignoring_case(range.substr(0, range.size() - 2), type.substr(0, slash))) return 1;
  return range == "*/*" ? 0 : -1;
}

/// A form that may be sent, and the quality that the range which names it most exactly gives it.
struct Candidate {
  Format format;
  int fit = -1;
  double quality = 0;
};

}  // namespace

SuffixedPath split_suffix(std::string path) {
  for (const auto& [suffix, format] : {std::pair<std::string_view, Format>{".json", Format::json}, {".csv", Format::csv}}) {
    if (!path.ends_with(suffix)) continue;
    path.resize(path.size() - suffix.size());
    if (path == "/index") path = "/";
    return {std::move(path), format};
  }
  return {std::move(path), std::nullopt};
}

std::optional<Format> preferred(std::string_view accept, const std::vector<Format>& offered) {
  std::vector<Candidate> candidates;
  for (const Format format : offered) candidates.push_back({format});
  bool asked = false;
  for_each_range(accept, [&](std::string_view range, double quality) {
    asked = true;
    for (Candidate& each : candidates) {
      const std::string_view type = content_type(each.format);
      const int fit = fit_of(range, type.substr(0, type.find(';')));
      if (fit > each.fit || (fit >= 0 && fit == each.fit && quality > each.quality)) each = {each.format, fit, quality};
    }
  });
  if (!asked) return offered.front();
  std::optional<Format> best;
  double best_quality = 0;
  for (const Candidate& each : candidates) {
    if (!(each.quality > best_quality)) continue;
    best = each.format;
    best_quality = each.quality;
  }
  return best;
}

std::string_view name_of(Coding coding) {
  switch (coding) {
    case Coding::identity: return "identity";
    case Coding::gzip: return "gzip";
    case Coding::brotli: return "br";
  }
  return "identity";
}

Coding preferred_coding(std::string_view accept_encoding) {
  bool brotli = false;
  bool gzip = false;
  for_each_range(accept_encoding, [&](std::string_view coding, double quality) {
    if (!(quality > 0)) return;
    brotli = brotli || equal_ignoring_case(coding, "br");
    gzip = gzip || equal_ignoring_case(coding, "gzip");
  });
  return brotli ? Coding::brotli : gzip ? Coding::gzip : Coding::identity;
}

}  // namespace hub::web
