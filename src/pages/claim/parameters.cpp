// SPDX-License-Identifier: Apache-2.0
#include "pages/claim/parameters.hpp"

#include "base/text.hpp"
#include "pages/asked.hpp"
#include "query/claim_text.hpp"

namespace hub::pages {
namespace {

constexpr std::size_t most_claim_bytes = 300;
constexpr std::int64_t largest_claimed_percent = 100'000;

Result<facts::ClaimAsked> claim_fields(const Question& question) {
  facts::ClaimAsked asked;
  if (const std::string id = question.parameter("measure"); !id.empty()) {
    const auto measure = asked_measure(question, id);
    if (!measure) return tl::unexpected(measure.error());
    asked.measure = *measure;
  }
  if (const std::string code = question.parameter("area"); !code.empty()) {
    const auto area = asked_area(question, code);
    if (!area) return tl::unexpected(area.error());
    asked.area = *area;
  }
  if (const std::string text = question.parameter("period"); !text.empty()) {
    const auto period = Period::parse(text);
    const bool known = period && (period->months == 1 || period->months == 3 || period->months == 12);
    if (!known)
      return fail(ErrorCode::bad_parameter, "period", "found \"{}\", expected a month (2025-10) or 3 or 12 months (2025-10/P3M)",
                  shown(text, 40));
    asked.period = *period;
  }
  const std::string says = question.parameter("says");
  if (says.empty()) return asked;
  const auto which = stats::says_named(says);
  if (!which) return fail(ErrorCode::bad_parameter, "says", "found \"{}\", expected rose, fell, above or below", shown(says, 40));
  asked.claim = stats::Claim{*which, std::nullopt};
  if (const std::string percent = question.parameter("percent"); !percent.empty()) {
    const auto number = parse_number<std::int64_t>(percent);
    if (!number || *number < 0 || *number > largest_claimed_percent)
      return fail(ErrorCode::bad_parameter, "percent", "found \"{}\", expected a whole number from 0 to {}", shown(percent, 40),
                  largest_claimed_percent);
    asked.claim->percent = *number;
  }
  return asked;
}

}  // namespace

Result<facts::ClaimAsked> claim_parameters(const Question& question) {
  const std::string typed = question.parameter("q");
  if (typed.size() > most_claim_bytes)
    return fail(ErrorCode::bad_parameter, "q", "found {} bytes, expected at most {}", typed.size(), most_claim_bytes);
  return typed.empty() ? claim_fields(question) : query::understood_claim(question.snapshot, typed);
}

}  // namespace hub::pages
