// SPDX-License-Identifier: Apache-2.0
// The JSON twins: {data, meta{release, licence, caveats}, links}. An absent figure is {"value": null, "missing": reason, "detail":
// sentence}. Here are the parts that several share.
#pragma once
#include "base/json_writer.hpp"
#include "domain/published_figure.hpp"
#include "facts/comparator.hpp"
#include "facts/finding.hpp"
#include "facts/hub.hpp"
#include "facts/steps.hpp"
#include "render/sentences.hpp"

#include <functional>
#include <string>
#include <vector>

namespace hub::render {

/// The licence of a page of figures from several sources.
inline constexpr const char* open_licence = "see meta.attribution";

void write_area(JsonWriter& out, const Area& area);
/// {"id", "title"}
void write_measure_name(JsonWriter& out, const Measure& measure);
void write_missing(JsonWriter& out, const Missing& missing);
void write_count(JsonWriter& out, const Observation<std::int64_t>& count);
/// {"value", "per", "denominator"}; the value rounded as on the page.
void write_rate(JsonWriter& out, const Observation<stats::Rate>& rate);
/// The whole finding with its sentences.
void write_finding(JsonWriter& out, const Observation<facts::Finding>& finding, const Speaking& speaking);
void write_control(JsonWriter& out, const Observation<std::vector<stats::ControlSegment>>& control);
void write_comparators(JsonWriter& out, const std::vector<facts::Comparator>& comparators, const Observation<facts::Finding>& finding,
                       const Speaking& speaking);
void write_dispersion(JsonWriter& out, const Observation<stats::Dispersion>& dispersion);
void write_steps(JsonWriter& out, const std::vector<facts::StepFacts>& steps);
void write_published(JsonWriter& out, const PublishedFigure& figure);

/// {"data": …, "meta": …, "links": {"self": …}} with the data written by `data`.
[[nodiscard]] std::string document(const facts::HubToday& today, const std::vector<std::string>& caveats, const std::string& licence,
                                   const std::string& self, const std::function<void(JsonWriter&)>& data);

}  // namespace hub::render
