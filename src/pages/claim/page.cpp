// SPDX-License-Identifier: Apache-2.0
#include "pages/claim/writers.hpp"
#include "render/claim_sentences.hpp"
#include "render/level_words.hpp"
#include "render/linked.hpp"
#include "render/section.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

#include <algorithm>

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
  out.element("label", english(words::check_sentence{.measure = facts.measures.front()->title, .place = facts.hub->home->name}),
              {{"for", "claim-text"}});
  const auto line = out.in("div");
  out.void_element(
      "input",
      {{"id", "claim-text"}, {"name", "q"}, {"type", "text"}, {"value", facts.asked.text}, {"maxlength", "200"}, {"autocomplete", "off"}});
  out.element("button", english(words::check_button{}), {{"type", "submit"}});
}

void input(HtmlWriter& out, const std::string& name, const std::string& label, const std::vector<facts::ClaimField>& fields) {
  const auto known = std::find_if(fields.begin(), fields.end(), [&](const facts::ClaimField& each) { return each.name.name() == name; });
  const auto field = out.in("div");
  out.element("label", label, {{"for", name}});
  out.void_element(
      "input", {{"id", name}, {"name", name}, {"type", "text"}, {"maxlength", "13"}, {"value", known == fields.end() ? "" : known->value}});
}

std::vector<Choice> claims(const facts::ClaimAsked& asked) {
  using Says = stats::Claim::Says;
  const auto says = [&](Says which, const std::string& words) {
    return Choice{std::string(name_of(which)), words, asked.claim && asked.claim->says == which};
  };
  return {says(Says::rose, english(words::check_rose{})),       says(Says::fell, english(words::check_fell{})),
          says(Says::above, english(words::check_above{})),     says(Says::below, english(words::check_below{})),
          says(Says::count, english(words::check_count{})),     says(Says::rate, english(words::check_rate{})),
          says(Says::highest, english(words::check_highest{})), says(Says::lowest, english(words::check_lowest{})),
          says(Says::most, english(words::check_most{})),       says(Says::fewest, english(words::check_fewest{}))};
}

/// What few claims need.
void more_fields(HtmlWriter& out, const ClaimFacts& facts, const std::vector<facts::ClaimField>& fields) {
  using Bound = stats::Claim::Bound;
  const auto& claim = facts.asked.claim;
  const auto bound = [&](Bound which, const std::string& words) {
    return Choice{std::string(name_of(which)), words, (claim ? claim->bound : Bound::exactly) == which};
  };
  const auto more = out.in("details");
  out.element("summary", english(words::check_more_fields{}));
  select(out, "bound", english(words::check_bound{}),
         {bound(Bound::exactly, english(words::check_exactly{})), bound(Bound::about, english(words::check_about{})),
          bound(Bound::at_least, english(words::check_at_least{})), bound(Bound::more_than, english(words::check_more_than{})),
          bound(Bound::at_most, english(words::check_at_most{})), bound(Bound::less_than, english(words::check_less_than{}))});
  input(out, "count", english(words::check_number{}), fields);
  input(out, "past_count", english(words::check_past_number{}), fields);
  input(out, "rate", english(words::check_rate_number{}), fields);
  input(out, "per", english(words::check_per{}), fields);
  const auto of = [&](Denominator which, const std::string& words) {
    return Choice{std::string(name_of(which)), words, claim && claim->rate && claim->rate->of == which};
  };
  select(out, "of", english(words::check_of{}),
         {of(Denominator::residents, english(words::check_residents{})), of(Denominator::households, english(words::check_households{}))});
  std::vector<Choice> groups{{"", english(words::check_no_group{}), facts.asked.among == nullptr}};
  for (const Area* each : {facts.hub->nation, facts.hub->home, facts.asked.among}) {
    const bool listed =
        each == nullptr || std::any_of(groups.begin(), groups.end(), [&](const Choice& group) { return group.value == each->code.text(); });
    if (!listed) groups.push_back({each->code.text(), each->name, facts.asked.among == each});
  }
  select(out, "among", english(words::check_among{}), groups);
  const bool present = claim && claim->present;
  select(out, "tense", english(words::check_tense{}),
         {{"", english(words::check_of_its_period{}), !present}, {"present", english(words::check_of_today{}), present}});
}

void fields_form(HtmlWriter& out, const ClaimFacts& facts) {
  std::vector<Choice> measures;
  for (const Measure* each : facts.measures) measures.push_back({each->id, each->title, each == facts.asked.measure});
  std::vector<Choice> areas;
  for (const Area* each : facts.areas) areas.push_back({each->code.text(), each->name, each == facts.asked.area});
  const auto form = out.in("form", {{"action", "/claim"}, {"method", "get"}, {"class", "fields"}});
  select(out, "measure", english(words::check_measure{}), measures);
  select(out, "area", english(words::check_area{}), areas);
  select(out, "says", english(words::check_claim{}), claims(facts.asked));
  const auto fields = facts::fields_of(facts.asked);
  input(out, "percent", english(words::check_percent{}), fields);
  input(out, "from", english(words::check_from{}), fields);
  input(out, "to", english(words::check_to{}), fields);
  input(out, "period", english(words::check_period{}), fields);
  more_fields(out, facts, fields);
  out.element("button", english(words::check_button{}), {{"type", "submit"}});
}

/// What a sentence lacks, so that nobody gets an answer to another question.
std::string not_understood(const facts::ClaimAsked& asked, const facts::HubFacts& hub) {
  std::string lacking;
  const auto add = [&](const std::string& what) {
    lacking = lacking.empty() ? what : english(words::check_either{.one = lacking, .other = what});
  };
  if (asked.measure == nullptr && !asked.several_measures) add(english(words::check_lacks_measure{}));
  if (asked.area == nullptr && asked.places.empty())
    add(english(words::check_lacks_area{.district = level_name(hub, Counting::located), .force = level_name(hub, Counting::recorder)}));
  if (!asked.claim) add(english(words::check_lacks_claim{}));
  return lacking.empty() ? lacking : english(words::check_not_understood{.lacking = lacking});
}

/// What it says of two, and the figures of each place.
void several(HtmlWriter& out, const ClaimFacts& facts) {
  const facts::ClaimAsked& asked = facts.asked;
  if (asked.several_measures) out.element("p", english(words::check_several_measures{}), {{"class", "caution"}, {"role", "status"}});
  if (asked.places.empty()) return;
  std::string names;
  for (const Area* each : asked.places) names = names.empty() ? each->name : english(words::check_pair{.one = names, .other = each->name});
  out.element("p", english(words::check_several_places{.places = names}), {{"class", "caution"}, {"role", "status"}});
  if (asked.measure == nullptr) return;
  const auto list = out.in("ul");
  for (std::size_t i = 0; i < asked.places.size(); ++i) {
    const Area& each = *asked.places[i];
    const auto& finding = facts.of_places[i];
    const auto item = out.in("li");
    const std::string figures =
        finding.has_value() ? level_sentence(finding.value(), {*facts.hub, nullptr}) : missing_sentence(finding.missing());
    say_linked(out, words::check_place_figures{.figures = figures, .measure = asked.measure->title, .place = each.name},
               {measure_address(each, *asked.measure)});
  }
}

/// The same sentence with a name that is known, in place of one that is not.
void suggest(HtmlWriter& out, const facts::ClaimAsked& asked) {
  for (const facts::ClaimSuggestion& each : asked.suggestions)
    linked_paragraph(out, words::check_suggestion{.name = each.name}, {claim_address(each.sentence)});
}

void figures(HtmlWriter& out, const ClaimFacts& facts) {
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

void answer(HtmlWriter& out, const ClaimFacts& facts) {
  const Section section(out, "answer", english(words::check_answer{}));
  out.element("p", claim_answer(facts), {{"class", "finding"}});
  figures(out, facts);
}

/// What is lacking, and the nearest thing that can be said.
void refusal(HtmlWriter& out, const ClaimFacts& facts) {
  const std::string lacking = not_understood(facts.asked, *facts.hub);
  if (!lacking.empty()) out.element("p", lacking, {{"class", "caution"}, {"role", "status"}});
  several(out, facts);
  suggest(out, facts.asked);
  if (!facts.finding) return;
  const Section section(out, "nearest", english(words::check_nearest{}));
  figures(out, facts);
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
      refusal(out, facts);
    }
    out.element("h2", english(words::check_choose{}));
    fields_form(out, facts);
  });
}

}  // namespace hub::pages
