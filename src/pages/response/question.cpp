// SPDX-License-Identifier: Apache-2.0
#include "pages/response/question.hpp"

#include <algorithm>
#include <tuple>

namespace hub::pages {

using namespace query;

namespace {

using facts::PublishedGroup;

constexpr const char* answered_share = "999_answered_under_10s";
constexpr const char* mean_time = "999_mean_answer_time";
constexpr const char* no_clock = "not_stated";

const ResponseMeasure* measure_of(const Snapshot& snapshot, const PublishedFigure& figure) {
  const auto found = std::find_if(snapshot.response_measures.begin(), snapshot.response_measures.end(),
                                  [&](const auto& each) { return each.id == figure.measure; });
  return found == snapshot.response_measures.end() ? nullptr : &*found;
}

auto identity(const PublishedFigure& figure) {
  return std::tie(figure.measure, figure.area_name, figure.period_first, figure.period_last, figure.value, figure.unit, figure.grade,
                  figure.clock);
}

/// Figures that agree in everything but their address become one, with every address.
std::vector<PublishedGroup> grouped(const Snapshot& snapshot, const std::vector<const PublishedFigure*>& figures) {
  std::vector<PublishedGroup> groups;
  for (const PublishedFigure* figure : figures) {
    const ResponseMeasure* measure = measure_of(snapshot, *figure);
    if (measure == nullptr) continue;
    const auto same =
        std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return identity(*group.figure) == identity(*figure); });
    if (same == groups.end()) {
      groups.push_back({figure, measure, {figure}});
    } else {
      same->sources.push_back(figure);
      if (figure->quality < same->figure->quality) same->figure = figure;
    }
  }
  return groups;
}

template <class Accept>
std::vector<PublishedGroup> groups_where(const Snapshot& snapshot, Accept accept) {
  std::vector<const PublishedFigure*> figures;
  for (const PublishedFigure& figure : snapshot.published) {
    if (accept(figure)) figures.push_back(&figure);
  }
  auto groups = grouped(snapshot, figures);
  std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) {
    return std::tie(b.figure->period_last, b.figure->period_first, a.figure->measure) <
           std::tie(a.figure->period_last, a.figure->period_first, b.figure->measure);
  });
  return groups;
}

/// The newest period for which both places have the measure on one stated clock. Where a place has two values, the official one counts.
std::optional<facts::PublishedPair> newest_pair(const Snapshot& snapshot, const std::string& measure, const std::string& home,
                                                const std::string& comparator) {
  const auto of = [&](const std::string& area) {
    auto groups = groups_where(snapshot, [&](const PublishedFigure& figure) {
      return figure.measure == measure && figure.area == area && figure.clock != no_clock;
    });
    std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) { return a.figure->quality < b.figure->quality; });
    return groups;
  };
  std::optional<facts::PublishedPair> newest;
  for (const PublishedGroup& ours : of(home)) {
    for (const PublishedGroup& theirs : of(comparator)) {
      const bool comparable = ours.figure->clock == theirs.figure->clock && ours.figure->period_first == theirs.figure->period_first &&
                              ours.figure->period_last == theirs.figure->period_last;
      if (comparable && (!newest || newest->home.figure->period_last < ours.figure->period_last))
        newest = facts::PublishedPair{ours, theirs};
    }
  }
  return newest;
}

}  // namespace

ResponseFacts response_facts(const Snapshot& snapshot, const facts::HubToday& hub) {
  const std::string& home = hub->home->code.text();
  ResponseFacts facts{hub, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  facts.answered_share = newest_pair(snapshot, answered_share, home, snapshot.response_comparator);
  facts.mean_time = newest_pair(snapshot, mean_time, home, snapshot.response_comparator);
  const auto of_home = [&](std::string_view topic) {
    auto groups = groups_where(snapshot, [&](const PublishedFigure& figure) {
      const ResponseMeasure* measure = measure_of(snapshot, figure);
      return figure.area == home && measure != nullptr && measure->topic == topic;
    });
    std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) { return a.measure < b.measure; });
    return groups;
  };
  facts.answering = of_home("999");
  facts.non_urgent = of_home("101");
  facts.attendance = of_home("attendance");
  if (facts.answered_share) {
    const PublishedFigure& own = *facts.answered_share->home.figure;
    facts.elsewhere = groups_where(snapshot, [&](const PublishedFigure& figure) {
      return figure.measure == answered_share && figure.area != home && figure.area != snapshot.response_comparator &&
             figure.clock == own.clock && figure.period_first == own.period_first && figure.period_last == own.period_last;
    });
    std::stable_sort(facts.elsewhere.begin(), facts.elsewhere.end(),
                     [](const auto& a, const auto& b) { return a.figure->area_name < b.figure->area_name; });
  }
  for (const auto& clock : snapshot.clocks) facts.clocks.push_back(&clock);
  for (const auto& gap : snapshot.gaps) facts.gaps.push_back(&gap);
  for (const auto& figure : snapshot.published) facts.everything.push_back(&figure);
  return facts;
}

}  // namespace hub::pages
