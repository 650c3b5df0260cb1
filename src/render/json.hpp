// SPDX-License-Identifier: Apache-2.0
// The JSON twins: {data, meta{release, licence, caveats}, links}. An absent figure is {"value": null, "missing": reason, "detail":
// sentence}.
#pragma once
#include "base/result.hpp"
#include "render/language.hpp"
#include "stats/facts.hpp"

#include <string>

namespace hub::render {

[[nodiscard]] std::string home_json(const stats::HomeFacts& facts);
[[nodiscard]] std::string area_json(const stats::AreaFacts& facts);
/// Sentences in `language`, keys and names in English.
[[nodiscard]] std::string measure_json(const stats::MeasureFacts& facts, const Language& language = Language::english());
[[nodiscard]] std::string response_json(const stats::ResponseFacts& facts);
[[nodiscard]] std::string find_json(const stats::FindFacts& facts);
[[nodiscard]] std::string methods_json(const stats::MethodsFacts& facts);
[[nodiscard]] std::string measure_methods_json(const stats::MeasureMethodsFacts& facts);
[[nodiscard]] std::string changes_json(const stats::ChangesFacts& facts);
[[nodiscard]] std::string claim_json(const stats::ClaimFacts& facts);

/// RFC 9457: application/problem+json.
[[nodiscard]] std::string problem_json(const Error& error, const std::string& title, int status);

}  // namespace hub::render
