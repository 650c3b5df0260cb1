// SPDX-License-Identifier: Apache-2.0
// The JSON twins: {data, meta{release, licence, caveats}, links}. An absent figure is {"value": null, "missing": reason, "detail":
// sentence}.
#pragma once
#include "base/result.hpp"
#include "facts/pages/area_facts.hpp"
#include "facts/pages/changes_facts.hpp"
#include "facts/pages/claim_facts.hpp"
#include "facts/pages/find_facts.hpp"
#include "facts/pages/home_facts.hpp"
#include "facts/pages/measure_facts.hpp"
#include "facts/pages/measure_methods_facts.hpp"
#include "facts/pages/methods_facts.hpp"
#include "facts/pages/response_facts.hpp"
#include "render/language.hpp"

#include <string>

namespace hub::render {

[[nodiscard]] std::string home_json(const facts::HomeFacts& facts);
[[nodiscard]] std::string area_json(const facts::AreaFacts& facts);
/// Sentences in `language`, keys and names in English.
[[nodiscard]] std::string measure_json(const facts::MeasureFacts& facts, const Language& language = Language::english());
[[nodiscard]] std::string response_json(const facts::ResponseFacts& facts);
[[nodiscard]] std::string find_json(const facts::FindFacts& facts);
[[nodiscard]] std::string methods_json(const facts::MethodsFacts& facts);
[[nodiscard]] std::string measure_methods_json(const facts::MeasureMethodsFacts& facts);
[[nodiscard]] std::string changes_json(const facts::ChangesFacts& facts);
[[nodiscard]] std::string claim_json(const facts::ClaimFacts& facts);

/// RFC 9457: application/problem+json.
[[nodiscard]] std::string problem_json(const Error& error, const std::string& title, int status);

}  // namespace hub::render
