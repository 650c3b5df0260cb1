// SPDX-License-Identifier: Apache-2.0
#include "pages/measure_methods/route.hpp"

#include "pages/asked.hpp"
#include "pages/measure_methods/question.hpp"
#include "pages/measure_methods/writers.hpp"

namespace hub::pages {
namespace {

Result<Answer> answer_measure_methods(const Question& question) {
  const auto measure = asked_measure(question, question.captures[0]);
  if (!measure) return tl::unexpected(measure.error());
  const auto facts = measure_methods_facts(question.snapshot, question.hub, **measure);
  return with_body(question.format == Format::json ? measure_methods_json(facts) : measure_methods_page(facts, question.assets));
}

std::vector<std::string> method_addresses(const query::Snapshot& snapshot) {
  std::vector<std::string> addresses;
  for (const Measure& measure : snapshot.measures) addresses.push_back("/methods/" + measure.id);
  return addresses;
}

}  // namespace

Route measure_methods_route() {
  return {Pattern("/methods/{measure}"), {Format::html, Format::json}, answer_measure_methods, {}, method_addresses};
}

}  // namespace hub::pages
