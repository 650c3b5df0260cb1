// SPDX-License-Identifier: Apache-2.0
#include "render/cards.hpp"

#include "render/charts.hpp"
#include "render/level_words.hpp"
#include "render/numbers.hpp"
#include "render/page.hpp"
#include "render/section.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

/// The change in a few words, or what keeps it from being said.
std::string short_change(const facts::Finding& finding) {
  if (finding.change.has_value()) {
    const stats::Change& change = finding.change.value();
    return english(
        words::card_change{.brief = change.current.length() < 12, .change = change_words(change), .period = period_words(change.current)});
  }
  const Missing& missing = finding.change.missing();
  if (missing.reason == MissingReason::too_few) return english(words::card_change_too_few{});
  if (missing.reason == MissingReason::withheld) return english(words::card_change_withheld{});
  return {};
}

void card(HtmlWriter& out, const facts::CardFacts& facts, const Area& area, const Speaking& speaking) {
  const auto item = out.in("li", {{"class", "card"}});
  out.in("h3", [&] { out.link(measure_address(area, *facts.measure), facts.measure->title); });
  if (!facts.finding.has_value()) {
    out.element("p", missing_sentence(facts.finding.missing()), {{"class", "absent-note"}});
    return;
  }
  const facts::Finding& finding = facts.finding.value();
  out.element("p", headline_words(finding), {{"class", "when"}});
  out.in("p", {{"class", "figures"}}, [&] {
    out.element("strong", count_text(finding.count));
    if (finding.rate.has_value())
      out.text(" ").element("span",
                            fmt::format("{} {}", rate_text(finding.rate.value()), rate_unit(*facts.measure, finding.headline.period)));
  });
  if (facts.steps.size() > 4) sparkline(out, facts.steps);
  if (finding.own_pool && !finding.own_pool->stands_for_all())
    out.element("p", english(words::card_group{.group = pool_name(*finding.own_pool, speaking.hub)}));
  const bool few = stats::are_few(area.residents);
  if (few) out.element("p", english(words::few_residents{.place = area.name}));
  const std::string beside = finding.standing.has_value() ? standing_sentence(finding) : comparison_sentence(finding, speaking, false);
  if (!few && !beside.empty()) out.element("p", beside);
  const std::string change = short_change(finding);
  if (!change.empty()) out.element("p", change, {{"class", "change"}});
  if (finding.signal) out.element("p", signal_sentence(*finding.signal), {{"class", "change"}});
}

}  // namespace

void pillar_cards(HtmlWriter& out, const std::vector<facts::PillarFacts>& pillars, const Area& area, const Speaking& speaking) {
  for (const auto& pillar : pillars) {
    const Section section(out, pillar.pillar->id, pillar.pillar->title);
    const auto list = out.in("ul", {{"class", "cards"}});
    for (const auto& each : pillar.cards) card(out, each, area, speaking);
  }
}

void questions_section(HtmlWriter& out, const std::vector<facts::Question>& questions, const Area& area) {
  if (questions.empty()) return;
  const Section section(out, "questions", english(words::questions_title{}));
  const auto list = out.in("ul");
  for (const facts::Question& each : questions) {
    const auto item = out.in("li");
    out.link(measure_address(area, *each.measure), each.measure->title);
    out.text(english(words::questions_change{.brief = each.change.current.length() < 12,
                                             .kind = level_names(*area.level),
                                             .of = std::to_string(each.spread.rank.of - 1),
                                             .others = stats::risen_as_far(each.spread) - 1,
                                             .period = period_words(each.change.current),
                                             .words = change_words(each.change)}));
  }
}

}  // namespace hub::render
