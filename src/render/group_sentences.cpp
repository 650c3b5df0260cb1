// SPDX-License-Identifier: Apache-2.0
#include "render/group_sentences.hpp"

#include "render/level_words.hpp"
#include "render/numbers.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hub::render {
namespace {

using facts::Finding;

std::string below_all_sentence(const Finding& finding, const Speaking& speaking) {
  const stats::RatesBelow& below = *finding.below_all;
  return speaking.language.say(words::comparison_below{
      .below = below.below, .kind = level_names(*finding.area->level, speaking.language), .of = std::to_string(below.of)});
}

/// Who is missing from the group, by name.
std::string without_sentence(const Finding& finding, const Language& language) {
  constexpr std::size_t most_named = 6;
  std::vector<std::string> named;
  for (std::size_t i = 0; i < std::min(most_named, finding.without.size()); ++i) named.push_back(finding.without[i]->name);
  std::string names = fmt::format("{}", fmt::join(named, ", "));
  if (finding.without.size() > named.size())
    names = language.say(words::comparison_without_more{.more = static_cast<int>(finding.without.size() - named.size()), .names = names});
  return language.say(words::comparison_without{.names = names});
}

/// Where the group lay among all in a year that all have. One that lies far off is told as the reason why nothing is said against it.
std::string tilt_sentence(const Finding& finding, const Language& language) {
  if (!finding.comparison.has_value() || !finding.tilt || !finding.tilt->has_value() || stats::is_tilted(finding.tilt->value().of_sum))
    return {};
  const stats::Tilt& tilt = finding.tilt->value();
  const auto side = [](double percent) { return percent < 0 ? "below" : "above"; };
  const auto size = [&](double percent) { return language.number(stats::round_real(std::abs(percent), 1)); };
  return language.say(words::comparison_tilt{.middle_percent = size(tilt.of_middle),
                                             .middle_side = side(tilt.of_middle),
                                             .month = period_words({tilt.year.last(), 1}, language),
                                             .percent = size(tilt.of_sum),
                                             .side = side(tilt.of_sum)});
}

/// Of districts only when the others do not stand for all: some are published only together with others.
bool is_without_some(const Finding& finding) {
  if (!finding.comparison.has_value() && !finding.own_pool) return false;
  if (!finding.area->is(Counting::located)) return !finding.without.empty();
  return finding.comparison.has_value() && !finding.comparison.value().pool.stands_for_all();
}

}  // namespace

std::vector<std::string> group_sentences(const Finding& finding, const Speaking& speaking) {
  std::vector<std::string> sentences;
  if (finding.below_all) sentences.push_back(below_all_sentence(finding, speaking));
  if (is_without_some(finding)) sentences.push_back(without_sentence(finding, speaking.language));
  if (auto tilt = tilt_sentence(finding, speaking.language); !tilt.empty()) sentences.push_back(std::move(tilt));
  return sentences;
}

}  // namespace hub::render
