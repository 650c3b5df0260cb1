// SPDX-License-Identifier: Apache-2.0
#include "pages/claim/words.hpp"
#include "pages/claim/writers.hpp"
#include "render/level_words.hpp"
#include "render/linked.hpp"
#include "render/section.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

namespace hub::pages {

using namespace render;

namespace {

struct Choice {
  std::string value;
  std::string name;
  bool chosen;
};

void select(HtmlWriter& out, const std::string& name, const std::string& label, const std::vector<Choice>& choices) {
  const auto field = out.in("div");
  out.element("label", label, {{"for", name}});
  const auto list = out.in("select", {{"id", name}, {"name", name}});
  for (const Choice& choice : choices) out.element("option", choice.name, {{"value", choice.value}, {choice.chosen ? "selected" : "", ""}});
}

void sentence_form(HtmlWriter& out, const ClaimFacts& facts) {
  const auto form = out.in("form", {{"action", "/claim"}, {"method", "get"}, {"class", "search"}});
  out.element("label", english(words::check_sentence{.place = facts.hub->home->name}), {{"for", "claim-text"}});
  const auto line = out.in("div");
  out.void_element(
      "input",
      {{"id", "claim-text"}, {"name", "q"}, {"type", "text"}, {"value", facts.asked.text}, {"maxlength", "200"}, {"autocomplete", "off"}});
  out.element("button", english(words::check_button{}), {{"type", "submit"}});
}

void fields_form(HtmlWriter& out, const ClaimFacts& facts) {
  std::vector<Choice> measures;
  for (const Measure* each : facts.measures) measures.push_back({each->id, each->title, each == facts.asked.measure});
  std::vector<Choice> areas;
  for (const Area* each : facts.areas) areas.push_back({each->code.text(), each->name, each == facts.asked.area});
  using Says = stats::Claim::Says;
  const auto says = [&](Says which, const std::string& words) {
    return Choice{std::string(name_of(which)), words, facts.asked.claim && facts.asked.claim->says == which};
  };
  const auto form = out.in("form", {{"action", "/claim"}, {"method", "get"}, {"class", "fields"}});
  select(out, "measure", english(words::check_measure{}), measures);
  select(out, "area", english(words::check_area{}), areas);
  select(out, "says", english(words::check_claim{}),
         {says(Says::rose, english(words::check_rose{})), says(Says::fell, english(words::check_fell{})),
          says(Says::above, english(words::check_above{})), says(Says::below, english(words::check_below{}))});
  const bool sized = facts.asked.claim && facts.asked.claim->percent;
  out.in("div", [&] {
    out.element("label", english(words::check_percent{}), {{"for", "percent"}});
    out.void_element("input", {{"id", "percent"},
                               {"name", "percent"},
                               {"type", "text"},
                               {"inputmode", "numeric"},
                               {"maxlength", "6"},
                               {"value", sized ? std::to_string(*facts.asked.claim->percent) : ""}});
  });
  out.in("div", [&] {
    out.element("label", english(words::check_period{}), {{"for", "period"}});
    out.void_element("input", {{"id", "period"},
                               {"name", "period"},
                               {"type", "text"},
                               {"maxlength", "12"},
                               {"value", facts.asked.period ? to_string(*facts.asked.period) : ""}});
  });
  out.element("button", english(words::check_button{}), {{"type", "submit"}});
}

/// What a sentence lacks, so that nobody gets an answer to another question.
std::string not_understood(const facts::ClaimAsked& asked, const facts::HubFacts& hub) {
  std::string lacking;
  const auto add = [&](const std::string& what) {
    lacking = lacking.empty() ? what : english(words::check_either{.one = lacking, .other = what});
  };
  if (asked.measure == nullptr) add(english(words::check_lacks_measure{}));
  if (asked.area == nullptr)
    add(english(words::check_lacks_area{.district = level_name(hub, Counting::located), .force = level_name(hub, Counting::recorder)}));
  if (!asked.claim) add(english(words::check_lacks_claim{}));
  return english(words::check_not_understood{.lacking = lacking});
}

void answer(HtmlWriter& out, const ClaimFacts& facts) {
  const std::string words = claim_answer(facts);
  const Section section(out, "answer", english(words::check_answer{}));
  out.element("p", words, {{"class", "finding"}});
  const std::string sayable = sayable_sentence(facts);
  if (!sayable.empty()) out.element("h3", english(words::check_sayable{})).in("blockquote", [&] { out.element("p", sayable); });
  if (facts.finding->has_value()) {
    out.element("h3", english(words::check_figures{}));
    const auto list = out.in("ul");
    for (const std::string& sentence : finding_sentences(facts.finding->value(), {*facts.hub, facts.parent})) out.element("li", sentence);
  }
  linked_paragraph(out, words::check_more{.measure = facts.asked.measure->title, .place = facts.asked.area->name},
                   {measure_address(*facts.asked.area, *facts.asked.measure), "/methods#claims"});
}

}  // namespace

std::string claim_page(const ClaimFacts& facts, const PageAssets& assets) {
  const PageFrame frame{english(words::page_claim{}), english(words::check_description{}), "/claim", false,
                        claim_address(facts.asked).substr(std::string_view("/claim").size())};
  return whole_page(frame, facts.hub, assets, [&](HtmlWriter& out) {
    out.element("h1", english(words::page_claim{}));
    out.element("p", english(words::check_lead{}), {{"class", "lead"}});
    sentence_form(out, facts);
    if (facts.judgement) {
      answer(out, facts);
    } else if (!facts.asked.text.empty()) {
      out.element("p", not_understood(facts.asked, *facts.hub), {{"class", "caution"}, {"role", "status"}});
    }
    out.element("h2", english(words::check_choose{}));
    fields_form(out, facts);
  });
}

}  // namespace hub::pages
