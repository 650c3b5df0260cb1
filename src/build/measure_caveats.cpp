// SPDX-License-Identifier: Apache-2.0
#include "build/measure_caveats.hpp"

#include "build/toml_parts.hpp"

#include <algorithm>

namespace hub::build {
namespace {

/// One empty text where the key does not narrow the caveat.
std::vector<std::string> narrowed_to(TomlTable& table, const char* key) {
  auto listed = table.texts_if_any(key);
  if (listed.empty()) listed.emplace_back();
  return listed;
}

void check_series(TomlTable& table, const Measure& measure, const std::string& key) {
  const auto has_key = [&](const MeasureSeries& each) { return each.key == key; };
  if (!key.empty() && std::none_of(measure.series.begin(), measure.series.end(), has_key))
    table.refuse("series", fmt::format("found \"{}\", expected the key of a series of the measure", key));
}

}  // namespace

void read_caveats(TomlTable& table, Status& status, Measure& measure) {
  for (std::string& sentence : table.texts_if_any("caveats")) measure.caveats.push_back({std::move(sentence), {}, {}, {}, {}});
  for (TomlTable& each : table.tables_if_any("caveat")) {
    read_part(each, status, [&](TomlTable& in) {
      const std::string sentence = in.text("text");
      const MonthSpan span = month_span(in);
      const auto areas = narrowed_to(in, "areas");
      for (const std::string& series : narrowed_to(in, "series")) {
        check_series(in, measure, series);
        for (const std::string& area : areas) measure.caveats.push_back({sentence, series, area, span.first, span.last});
      }
    });
  }
}

}  // namespace hub::build
