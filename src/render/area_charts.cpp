// SPDX-License-Identifier: Apache-2.0
#include "render/chart_axis.hpp"
#include "render/charts.hpp"
#include "render/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace hub::render {
namespace {

constexpr int map_class_count = 5;
/// Beyond this many times the upper quartile a dot stands at the edge: few people live there, and it would squeeze all others together.
constexpr double off_scale_quartiles = 3.0;

struct Dot {
  long x;
  long y;
  bool own;
};

constexpr long axis_y = 96;  ///< y of the axis
constexpr long room = 84;    ///< above it, for stacked dots
/// Room that a dot takes, largest first: the first at which no stack rises above the chart is used.
constexpr long dot_sizes[] = {12, 9, 7, 6, 5, 4, 3};

/// Dots that would overlap are stacked upward.
std::vector<Dot> stacked_dots(const std::vector<facts::AreaRate>& peers, const Area* own, double left, double right, double top_rate,
                              long size) {
  std::vector<Dot> dots;
  std::map<long, long> height_of;
  for (const auto& peer : peers) {
    const double share = std::clamp(peer.rate.value() / top_rate, 0.0, 1.0);
    const long slot = std::lround((left + share * (right - left)) / static_cast<double>(size));
    dots.push_back({slot * size, axis_y - size / 2 - height_of[slot]++ * size, peer.area == own});
  }
  return dots;
}

/// The largest dots that fit, and their size.
std::pair<std::vector<Dot>, long> fitting_dots(const std::vector<facts::AreaRate>& peers, const Area* own, double left, double right,
                                               double top_rate, long largest) {
  std::vector<Dot> dots;
  long used = largest;
  for (const long size : dot_sizes) {
    if (size > largest) continue;
    used = size;
    dots = stacked_dots(peers, own, left, right, top_rate, size);
    if (std::all_of(dots.begin(), dots.end(), [&](const Dot& dot) { return dot.y - size / 2 >= axis_y - room; })) break;
  }
  return {dots, used};
}

Ticks distribution_ticks(const facts::Finding& finding, const std::vector<facts::AreaRate>& peers) {
  const double largest = peers.back().rate.value();
  const double own = finding.rate.value().value();
  return round_ticks(std::max(own, std::min(largest, finding.standing.value().quartiles.upper * off_scale_quartiles)));
}

void draw_distribution(HtmlWriter& out, const facts::Finding& finding, const std::vector<facts::AreaRate>& peers,
                       const std::string& alternative, const char* css_class, int width) {
  const auto& quartiles = finding.standing.value().quartiles;
  const Ticks ticks = distribution_ticks(finding, peers);
  const double left = 12;
  const double right = width - 12;
  const auto at = [&](double rate) { return std::lround(left + std::clamp(rate / ticks.top(), 0.0, 1.0) * (right - left)); };
  const auto chart =
      out.in("svg", {{"class", css_class}, {"viewBox", fmt::format("0 0 {} 122", width)}, {"role", "img"}, {"aria-label", alternative}});
  out.element("path", "",
              {{"class", "middle-half"},
               {"d", fmt::format("M{} 14H{}V{}H{}z", at(quartiles.lower), at(quartiles.upper), axis_y, at(quartiles.lower))}});
  out.element("path", "", {{"class", "axis"}, {"d", fmt::format("M{} {}H{}", left, axis_y, right)}});
  out.element("path", "", {{"class", "median"}, {"d", fmt::format("M{} 14V{}", at(quartiles.median), axis_y)}});
  for (int i = 0; i <= ticks.count; ++i) {
    const char* const anchor = i == 0 ? "start" : i == ticks.count ? "end" : "mid";
    out.element("text", real_text(ticks.step * i, ticks.decimals),
                {{"x", std::to_string(at(ticks.step * i))}, {"y", "114"}, {"class", anchor}})
        .text(" ");
  }
  std::string others;
  std::string mine;
  const auto [dots, size] = fitting_dots(peers, finding.area, left, right, ticks.top(), width > 500 ? 12 : 9);
  for (const Dot& dot : dots) (dot.own ? mine : others) += fmt::format("M{} {}h0", dot.x, dot.y);
  out.element("path", "", {{"class", "peers"}, {"stroke-width", std::to_string(std::max(2L, size * 3 / 4))}, {"d", others}});
  out.element("path", "", {{"class", "own-dot"}, {"d", mine}});
}

}  // namespace

std::string names_beyond_distribution(const facts::Finding& finding, const std::vector<facts::AreaRate>& peers) {
  const double top = distribution_ticks(finding, peers).top();
  std::string names;
  for (const facts::AreaRate& each : peers) {
    if (each.rate.value() > top) names += fmt::format("{}{} ({})", names.empty() ? "" : ", ", each.area->name, rate_text(each.rate));
  }
  return names;
}

void distribution_chart(HtmlWriter& out, const facts::Finding& finding, const std::vector<facts::AreaRate>& peers,
                        const std::string& alternative) {
  draw_distribution(out, finding, peers, alternative, "chart wide", 720);
  draw_distribution(out, finding, peers, alternative, "chart narrow", 340);
}

std::vector<int> map_classes(const std::vector<facts::PartFacts>& parts) {
  std::vector<stats::Rate> rates;
  for (const auto& part : parts) {
    if (part.rate.has_value()) rates.push_back(part.rate.value());
  }
  std::vector<int> classes;
  for (const auto& part : parts) {
    classes.push_back(
        part.rate.has_value() ? stats::rank_of(part.rate.value(), rates).lower * map_class_count / static_cast<int>(rates.size()) : -1);
  }
  return classes;
}

void map_chart(HtmlWriter& out, const std::vector<facts::PartFacts>& parts, const facts::MapFrame& frame, const std::string& alternative) {
  const auto classes = map_classes(parts);
  const auto chart = out.in("svg", {{"class", "map"},
                                    {"viewBox", fmt::format("-4 -4 {} {}", frame.width + 8, frame.height + 8)},
                                    {"role", "img"},
                                    {"aria-label", alternative}});
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].outline == nullptr) continue;
    out.element("path", "", {{"class", classes[i] < 0 ? "c-none" : fmt::format("c{}", classes[i])}, {"d", parts[i].outline->path}});
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].outline == nullptr) continue;
    const std::string tone = classes[i] >= 3 ? "label light" : "label";
    out.element("text", std::to_string(i + 1),
                {{"class", tone}, {"x", std::to_string(parts[i].outline->label_x)}, {"y", std::to_string(parts[i].outline->label_y + 8)}})
        .text(" ");
  }
}

}  // namespace hub::render
