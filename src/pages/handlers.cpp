// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "pages/pages.hpp"
#include "query/questions.hpp"
#include "render/csv.hpp"
#include "render/json.hpp"
#include "render/pages.hpp"

namespace hub::pages {
namespace {

constexpr std::size_t most_query_bytes = 100;

Result<const Area*> area_of(const Question& question, std::string_view code) {
  const Area* area = question.snapshot.find_area(code);
  if (area == nullptr)
    return fail(ErrorCode::not_found, "area", "found \"{}\", expected the code of an area in this hub, such as {}", code.substr(0, 40),
                question.hub->home->code.text());
  return area;
}

Result<const Measure*> measure_of(const Question& question, std::string_view id) {
  const Measure* measure = question.snapshot.find_measure(id);
  if (measure == nullptr)
    return fail(ErrorCode::not_found, "measure", "found \"{}\", expected a measure of this hub, such as {}", id.substr(0, 40),
                question.snapshot.measures.front().id);
  return measure;
}

/// English unless another language is asked for.
Result<const render::Language*> language_of(const Question& question) {
  const std::string tag = question.parameter("lang");
  const render::Language* language = tag.empty() ? &render::Language::english() : render::Language::find(tag);
  if (language == nullptr) return fail(ErrorCode::bad_parameter, "lang", "found \"{}\", expected en or cy", shown(tag, 40));
  return language;
}

Result<Answer> answer_home(const Question& question) {
  const auto facts = query::home_facts(question.snapshot, question.hub);
  return with_body(question.format == Format::json ? render::home_json(facts) : render::home_page(facts, question.assets));
}

Result<Answer> answer_area(const Question& question) {
  const auto area = area_of(question, question.captures[0]);
  if (!area) return tl::unexpected(area.error());
  const auto facts = query::area_facts(question.snapshot, question.hub, **area, false);
  switch (question.format) {
    case Format::json: return with_body(render::area_json(facts));
    case Format::csv: return with_body(render::area_csv(facts));
    case Format::html: break;
  }
  return with_body(render::area_page(facts, question.assets));
}

Result<Answer> answer_measure(const Question& question) {
  const auto area = area_of(question, question.captures[0]);
  if (!area) return tl::unexpected(area.error());
  const auto measure = measure_of(question, question.captures[1]);
  if (!measure) return tl::unexpected(measure.error());
  const auto language = language_of(question);
  if (!language) return tl::unexpected(language.error());
  const auto facts = query::measure_facts(question.snapshot, question.hub, **area, **measure);
  switch (question.format) {
    case Format::json: return with_body(render::measure_json(facts, **language));
    case Format::csv: return with_body(render::measure_csv(facts));
    case Format::html: break;
  }
  return with_body(render::measure_page(facts, question.assets, **language));
}

Result<Answer> answer_changes(const Question& question) {
  const auto area = area_of(question, question.captures[0]);
  if (!area) return tl::unexpected(area.error());
  const auto facts = query::changes_facts(question.snapshot, question.hub, **area);
  switch (question.format) {
    case Format::json: return with_body(render::changes_json(facts));
    case Format::csv: return with_body(render::changes_csv(facts));
    case Format::html: break;
  }
  return with_body(render::changes_page(facts, question.assets));
}

constexpr std::size_t most_claim_bytes = 300;
constexpr std::int64_t largest_claimed_percent = 100'000;

/// The claim's fields; a field that is not there is left empty, one that cannot be read is an error.
Result<facts::ClaimAsked> claim_fields(const Question& question) {
  facts::ClaimAsked asked;
  if (const std::string id = question.parameter("measure"); !id.empty()) {
    const auto measure = measure_of(question, id);
    if (!measure) return tl::unexpected(measure.error());
    asked.measure = *measure;
  }
  if (const std::string code = question.parameter("area"); !code.empty()) {
    const auto area = area_of(question, code);
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

Result<Answer> answer_claim(const Question& question) {
  const std::string typed = question.parameter("q");
  if (typed.size() > most_claim_bytes)
    return fail(ErrorCode::bad_parameter, "q", "found {} bytes, expected at most {}", typed.size(), most_claim_bytes);
  auto asked = typed.empty() ? claim_fields(question) : query::understood_claim(question.snapshot, typed);
  if (!asked) return tl::unexpected(asked.error());
  const auto facts = query::claim_facts(question.snapshot, question.hub, std::move(*asked));
  return with_body(question.format == Format::json ? render::claim_json(facts) : render::claim_page(facts, question.assets));
}

Result<Answer> answer_measure_methods(const Question& question) {
  const auto measure = measure_of(question, question.captures[0]);
  if (!measure) return tl::unexpected(measure.error());
  const auto facts = query::measure_methods_facts(question.snapshot, question.hub, **measure);
  return with_body(question.format == Format::json ? render::measure_methods_json(facts)
                                                   : render::measure_methods_page(facts, question.assets));
}

Result<Answer> answer_response(const Question& question) {
  const auto facts = query::response_facts(question.snapshot, question.hub);
  switch (question.format) {
    case Format::json: return with_body(render::response_json(facts));
    case Format::csv: return with_body(render::response_csv(facts));
    case Format::html: break;
  }
  return with_body(render::response_page(facts, question.assets));
}

Result<Answer> answer_find(const Question& question) {
  const std::string typed = question.parameter("q");
  if (typed.size() > most_query_bytes)
    return fail(ErrorCode::bad_parameter, "q", "found {} bytes, expected at most {}", typed.size(), most_query_bytes);
  const auto facts = query::find_facts(question.snapshot, question.hub, typed);
  if (question.format == Format::json) return with_body(render::find_json(facts));
  if (facts.found.size() == 1) return elsewhere(render::area_address(*facts.found.front().area));
  return with_body(render::find_page(facts, question.assets));
}

Result<Answer> answer_methods(const Question& question) {
  const auto facts = query::methods_facts(question.snapshot, question.hub);
  return with_body(question.format == Format::json ? render::methods_json(facts) : render::methods_page(facts, question.assets));
}

std::vector<std::string> area_addresses(const query::Snapshot& snapshot) {
  std::vector<std::string> addresses;
  for (const Area& area : snapshot.areas) addresses.push_back(render::area_address(area));
  return addresses;
}

std::vector<std::string> measure_addresses(const query::Snapshot& snapshot) {
  std::vector<std::string> addresses;
  for (const Area& area : snapshot.areas) {
    for (const Measure& measure : snapshot.measures) addresses.push_back(render::measure_address(area, measure));
  }
  return addresses;
}

std::vector<std::string> change_addresses(const query::Snapshot& snapshot) {
  std::vector<std::string> addresses;
  for (const Area& area : snapshot.areas) addresses.push_back(render::area_address(area) + "/change");
  return addresses;
}

std::vector<std::string> method_addresses(const query::Snapshot& snapshot) {
  std::vector<std::string> addresses;
  for (const Measure& measure : snapshot.measures) addresses.push_back("/methods/" + measure.id);
  return addresses;
}

auto only(const char* address) {
  return [address](const query::Snapshot&) { return std::vector<std::string>{address}; };
}

}  // namespace

Route home_route() { return {Pattern("/"), {Format::html, Format::json}, answer_home, {}, only("/")}; }
Route area_route() { return {Pattern("/areas/{code}"), {Format::html, Format::json, Format::csv}, answer_area, {}, area_addresses}; }
Route changes_route() {
  return {Pattern("/areas/{code}/change"), {Format::html, Format::json, Format::csv}, answer_changes, {}, change_addresses};
}
Route measure_route() {
  return {Pattern("/areas/{code}/{measure}"), {Format::html, Format::json, Format::csv}, answer_measure, {"lang"}, measure_addresses};
}
Route response_route() { return {Pattern("/response"), {Format::html, Format::json, Format::csv}, answer_response, {}, only("/response")}; }
Route find_route() { return {Pattern("/find"), {Format::html, Format::json}, answer_find, {"q"}, only("/find")}; }
Route claim_route() {
  return {
      Pattern("/claim"), {Format::html, Format::json}, answer_claim, {"q", "measure", "area", "period", "says", "percent"}, only("/claim")};
}
Route methods_route() { return {Pattern("/methods"), {Format::html, Format::json}, answer_methods, {}, only("/methods")}; }
Route measure_methods_route() {
  return {Pattern("/methods/{measure}"), {Format::html, Format::json}, answer_measure_methods, {}, method_addresses};
}

}  // namespace hub::pages
