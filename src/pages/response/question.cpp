// SPDX-License-Identifier: Apache-2.0
#include "pages/response/question.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace hub::pages {

using namespace query;

namespace {

using facts::PublishedGroup;

constexpr const char* no_clock = "not_stated";

const ResponseMeasure* measure_of(const Snapshot& snapshot, const PublishedFigure& figure) {
  const auto& measures = snapshot.rows_of<ResponseMeasure>();
  const auto found = std::find_if(measures.begin(), measures.end(), [&](const auto& each) { return each.id == figure.measure; });
  return found == measures.end() ? nullptr : &*found;
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

std::vector<facts::PublishedGroup> ResponseFacts::of_home(const ResponseMeasure& measure) const {
  std::vector<facts::PublishedGroup> groups;
  for (const TopicFacts& each : topics) {
    std::copy_if(each.figures.begin(), each.figures.end(), std::back_inserter(groups),
                 [&](const facts::PublishedGroup& group) { return group.measure == &measure; });
  }
  return groups;
}

std::vector<facts::PublishedGroup> ResponseFacts::attended() const {
  std::vector<facts::PublishedGroup> groups;
  for (const TopicFacts& each : topics) {
    if (each.topic->attended) groups.insert(groups.end(), each.figures.begin(), each.figures.end());
  }
  return groups;
}

ResponseFacts response_facts(const Snapshot& snapshot, const facts::HubToday& hub) {
  const std::string& home = hub->home->code.text();
  ResponseFacts facts{hub, nullptr, {}, {}, {}, {}, {}, {}, {}};
  if (!snapshot.response) return facts;
  const ResponseOutline& outline = *snapshot.response;
  facts.outline = &outline;
  facts.answered_share = newest_pair(snapshot, outline.answered_share, home, outline.comparator);
  facts.mean_time = newest_pair(snapshot, outline.mean_time, home, outline.comparator);
  const auto of_home = [&](std::string_view topic) {
    auto groups = groups_where(snapshot, [&](const PublishedFigure& figure) {
      const ResponseMeasure* measure = measure_of(snapshot, figure);
      return figure.area == home && measure != nullptr && measure->topic == topic;
    });
    std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) { return a.measure < b.measure; });
    return groups;
  };
  for (const ResponseTopic& topic : outline.topics) facts.topics.push_back({&topic, of_home(topic.id)});
  if (facts.answered_share) {
    const PublishedFigure& own = *facts.answered_share->home.figure;
    facts.elsewhere = groups_where(snapshot, [&](const PublishedFigure& figure) {
      return figure.measure == outline.answered_share && figure.area != home && figure.area != outline.comparator &&
             figure.clock == own.clock && figure.period_first == own.period_first && figure.period_last == own.period_last;
    });
    std::stable_sort(facts.elsewhere.begin(), facts.elsewhere.end(),
                     [](const auto& a, const auto& b) { return a.figure->area_name < b.figure->area_name; });
  }
  for (const auto& clock : snapshot.rows_of<ResponseClock>()) facts.clocks.push_back(&clock);
  for (const auto& gap : snapshot.rows_of<ResponseGap>()) facts.gaps.push_back(&gap);
  for (const auto& figure : snapshot.published) facts.everything.push_back(&figure);
  return facts;
}

}  // namespace hub::pages
