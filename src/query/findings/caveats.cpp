// SPDX-License-Identifier: Apache-2.0
#include "query/findings/caveats.hpp"

#include <algorithm>

namespace hub::query {
namespace {

void add_new(std::vector<std::string>& sentences, const std::string& sentence) {
  if (std::find(sentences.begin(), sentences.end(), sentence) == sentences.end()) sentences.push_back(sentence);
}

void add_notes(const Snapshot& snapshot, const Area& area, const Dataset& dataset, std::vector<std::string>& sentences) {
  for (const AreaNote& each : snapshot.rows_of<AreaNote>()) {
    const bool meant = each.area == area.code || (area.is(Counting::located) && each.area == area.parent);
    if (meant && each.dataset == dataset.id) add_new(sentences, each.sentence);
  }
}

void add_caveats(const Measure& measure, const MeasureSeries& series, const Area& area, Period period,
                 std::vector<std::string>& sentences) {
  for (const Caveat& each : measure.caveats) {
    if (each.concerns(series, area, period)) add_new(sentences, each.sentence);
  }
}

}  // namespace

std::vector<std::string> cautions_of(const Snapshot& snapshot, const facts::Finding& finding) {
  std::vector<std::string> sentences;
  add_notes(snapshot, *finding.area, *finding.dataset, sentences);
  add_caveats(*finding.measure, *finding.series, *finding.area, finding.headline.period, sentences);
  return sentences;
}

std::vector<std::string> caveats_of(const Snapshot& snapshot, const Measure& measure, const Area& area,
                                    const std::vector<facts::SeriesFacts>& series) {
  std::vector<std::string> sentences;
  for (const facts::SeriesFacts& each : series) add_notes(snapshot, area, *each.dataset, sentences);
  for (const facts::SeriesFacts& each : series) {
    if (each.steps.empty()) continue;
    const Month first = each.steps.front().period.first;
    add_caveats(measure, *each.series, area, {first, each.steps.back().period.last() - first + 1}, sentences);
  }
  return sentences;
}

}  // namespace hub::query
