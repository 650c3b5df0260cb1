// SPDX-License-Identifier: Apache-2.0
#include "render/claim_words.hpp"
#include "render/pages.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

using facts::ClaimFacts;

struct Choice {
  std::string value;
  std::string name;
  bool chosen;
};

void select(HtmlWriter& out, const std::string& name, const std::string& label, const std::vector<Choice>& choices) {
  out.open("div").element("label", label, {{"for", name}}).open("select", {{"id", name}, {"name", name}});
  for (const Choice& choice : choices) {
    if (choice.chosen) {
      out.element("option", choice.name, {{"value", choice.value}, {"selected", ""}});
    } else {
      out.element("option", choice.name, {{"value", choice.value}});
    }
  }
  out.close().close();
}

void sentence_form(HtmlWriter& out, const ClaimFacts& facts) {
  out.open("form", {{"action", "/claim"}, {"method", "get"}, {"class", "search"}});
  out.element("label", fmt::format("A sentence, such as “shoplifting rose 73 % in {}”", facts.hub->home->name), {{"for", "claim-text"}});
  out.open("div").void_element(
      "input",
      {{"id", "claim-text"}, {"name", "q"}, {"type", "text"}, {"value", facts.asked.text}, {"maxlength", "200"}, {"autocomplete", "off"}});
  out.element("button", "Check", {{"type", "submit"}}).close().close();
}

void fields_form(HtmlWriter& out, const ClaimFacts& facts) {
  std::vector<Choice> measures;
  for (const Measure* each : facts.measures) measures.push_back({each->id, each->title, each == facts.asked.measure});
  std::vector<Choice> areas;
  for (const Area* each : facts.areas) areas.push_back({each->code.text(), each->name, each == facts.asked.area});
  using Says = stats::Claim::Says;
  const auto says = [&](Says which, const char* words) {
    return Choice{std::string(name_of(which)), words, facts.asked.claim && facts.asked.claim->says == which};
  };
  out.open("form", {{"action", "/claim"}, {"method", "get"}, {"class", "fields"}});
  select(out, "measure", "Measure", measures);
  select(out, "area", "Area", areas);
  select(out, "says", "Claim",
         {says(Says::rose, "rose"), says(Says::fell, "fell"), says(Says::above, "is above the comparison"),
          says(Says::below, "is below the comparison")});
  const bool sized = facts.asked.claim && facts.asked.claim->percent;
  out.open("div").element("label", "By how many percent (may be left empty)", {{"for", "percent"}});
  out.void_element("input", {{"id", "percent"},
                             {"name", "percent"},
                             {"type", "text"},
                             {"inputmode", "numeric"},
                             {"maxlength", "6"},
                             {"value", sized ? std::to_string(*facts.asked.claim->percent) : ""}});
  out.close().open("div").element("label", "Period (empty: the newest), such as 2025-10/P3M", {{"for", "period"}});
  out.void_element("input", {{"id", "period"},
                             {"name", "period"},
                             {"type", "text"},
                             {"maxlength", "12"},
                             {"value", facts.asked.period ? to_string(*facts.asked.period) : ""}});
  out.close().element("button", "Check", {{"type", "submit"}}).close();
}

/// What a sentence lacks, so that nobody gets an answer to another question.
std::string not_understood(const facts::ClaimAsked& asked) {
  std::vector<std::string> lacking;
  if (asked.measure == nullptr) lacking.emplace_back("what was counted (such as burglary or shoplifting)");
  if (asked.area == nullptr) lacking.emplace_back("where (a police force or a council area)");
  if (!asked.claim) lacking.emplace_back("what happened (rose, fell, is above, is below)");
  return fmt::format("The sentence was not understood: it does not say {}. Use the fields below.", fmt::join(lacking, ", or "));
}

void answer(HtmlWriter& out, const ClaimFacts& facts) {
  const std::string words = claim_answer(facts);
  out.open("section", {{"aria-labelledby", "answer"}}).element("h2", "The answer", {{"id", "answer"}});
  out.element("p", words, {{"class", "finding"}});
  const std::string sayable = sayable_sentence(facts);
  if (!sayable.empty()) out.element("h3", "What can be said").open("blockquote").element("p", sayable).close();
  if (facts.finding->has_value()) {
    out.element("h3", "The figures behind it").open("ul");
    for (const std::string& sentence : finding_sentences(facts.finding->value(), {*facts.hub, facts.parent})) out.element("li", sentence);
    out.close();
  }
  out.open("p").link(measure_address(*facts.asked.area, *facts.asked.measure),
                     fmt::format("{} in {}", facts.asked.measure->title, facts.asked.area->name));
  out.text(", or ").link("/methods#claims", "how claims are judged").text(".").close().close();
}

}  // namespace

std::string claim_page(const ClaimFacts& facts, const PageAssets& assets) {
  const PageFrame frame{"Can I say this?", "Check a sentence about recorded crime against the published figures.", "/claim", false,
                        claim_address(facts.asked).substr(std::string_view("/claim").size())};
  HtmlWriter out = open_page(frame, facts.hub, assets);
  out.element("h1", "Can I say this?");
  out.element("p", "Type what you would like to say about crime here. You get yes or no, why, and a sentence that can be said.",
              {{"class", "lead"}});
  sentence_form(out, facts);
  if (facts.judgement) {
    answer(out, facts);
  } else if (!facts.asked.text.empty()) {
    out.element("p", not_understood(facts.asked), {{"class", "caution"}, {"role", "status"}});
  }
  out.element("h2", "Or choose");
  fields_form(out, facts);
  return close_page(out, frame, facts.hub);
}

}  // namespace hub::render
