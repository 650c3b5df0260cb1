// SPDX-License-Identifier: Apache-2.0
#include "web/negotiation.hpp"

#include "base/text.hpp"

namespace hub::web {
namespace {

constexpr std::size_t most_ranges = 32;

struct Range {
  std::string_view name;
  double quality;
};

/// "text/html;q=0.8, */*" → names and qualities; a malformed quality counts as 0.
std::vector<Range> ranges_of(std::string_view header) {
  std::vector<Range> ranges;
  for (const std::string_view piece : split(header, ',')) {
    if (ranges.size() == most_ranges) break;
    const auto parameters = split(piece, ';');
    double quality = 1;
    for (std::size_t i = 1; i < parameters.size(); ++i) {
      const std::string_view parameter = trimmed(parameters[i]);
      if (parameter.starts_with("q=") || parameter.starts_with("Q=")) quality = parse_number<double>(parameter.substr(2)).value_or(0);
    }
    const std::string_view name = trimmed(parameters.front());
    if (!name.empty()) ranges.push_back({name, quality});
  }
  return ranges;
}

std::string_view media_type(Format format) {
  const std::string_view type = content_type(format);
  return type.substr(0, type.find(';'));
}

/// The quality of the most specific range that covers the media type.
double quality_of(std::string_view type, const std::vector<Range>& ranges) {
  double quality = 0;
  int specificity = -1;
  const std::string_view family = type.substr(0, type.find('/') + 1);
  for (const Range& range : ranges) {
    const int fits = range.name == type                                                                    ? 2
                     : range.name.ends_with("/*") && range.name.substr(0, range.name.size() - 1) == family ? 1
                     : range.name == "*/*"                                                                 ? 0
                                                                                                           : -1;
    if (fits > specificity) {
      specificity = fits;
      quality = range.quality;
    }
  }
  return quality;
}

}  // namespace

std::string_view content_type(Format format) {
  switch (format) {
    case Format::html: return "text/html; charset=utf-8";
    case Format::json: return "application/json";
    case Format::csv: return "text/csv; charset=utf-8; header=present";
  }
  return "application/octet-stream";
}

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
  if (trimmed(accept).empty()) return offered.front();
  const auto ranges = ranges_of(accept);
  std::optional<Format> best;
  double best_quality = 0;
  for (const Format format : offered) {
    const double quality = quality_of(media_type(format), ranges);
    if (quality > best_quality) {
      best = format;
      best_quality = quality;
    }
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
  bool gzip = false;
  for (const Range& range : ranges_of(accept_encoding)) {
    if (range.quality <= 0) continue;
    if (range.name == "br") return Coding::brotli;
    if (range.name == "gzip") gzip = true;
  }
  return gzip ? Coding::gzip : Coding::identity;
}

}  // namespace hub::web
