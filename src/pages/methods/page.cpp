// SPDX-License-Identifier: Apache-2.0
#include "pages/methods/writers.hpp"
#include "render/language.hpp"
#include "render/level_words.hpp"
#include "render/numbers.hpp"
#include "render/prose.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

namespace hub::pages {

using namespace render;

namespace {

std::string street_files_words(const facts::StreetFileTotals& totals) {
  return english(words::methods_street_files{
      .files = std::to_string(totals.files), .records = std::to_string(totals.records), .rejected = std::to_string(totals.rejected)});
}

void coverage_table(HtmlWriter& out, const MethodsFacts& facts) {
  const std::string caption = english(words::methods_coverage_caption{});
  out.open("section", {{"class", "scroll"}, {"tabindex", "0"}, {"aria-label", caption}}).open("table").element("caption", caption);
  out.open("thead")
      .open("tr")
      .element("th", english(words::column_figures{}), {{"scope", "col"}})
      .element("th", english(words::column_from{}), {{"scope", "col"}})
      .element("th", english(words::column_to{}), {{"scope", "col"}});
  for (const std::string* name :
       {&english(words::column_supplied{}), &english(words::column_not_supplied{}), &english(words::column_not_held{})})
    out.element("th", *name, {{"scope", "col"}, {"class", "n"}});
  out.close().close().open("tbody");
  for (const auto& each : facts.coverage) {
    out.open("tr").element("th", english(words::methods_coverage_row{.publisher = each.dataset->publisher, .title = each.dataset->title}),
                           {{"scope", "row"}});
    out.element("td", period_words({each.first, 1})).element("td", period_words({each.last, 1}));
    for (const auto count : {each.supplied, each.not_supplied, each.not_held}) out.element("td", count_text(count), {{"class", "n"}});
    out.close();
  }
  out.close().close().close();
}

}  // namespace

std::string methods_page(const MethodsFacts& facts, const PageAssets& assets) {
  const facts::HubFacts& hub = *facts.hub;
  const PageFrame frame{english(words::page_methods{}), english(words::methods_description{}), "/methods", false};
  HtmlWriter out = open_page(frame, facts.hub, assets);
  out.element("h1", english(words::methods_title{}));
  if (!hub.caution.empty()) out.element("p", hub.caution, {{"class", "lead"}});
  write_prose(out, language_file("en/methods.md"),
              {{"percent_outside", real_text(stats::percent_outside_95_when_winsorised, 0)},
               {"district", level_name(hub, Counting::located)},
               {"districts", level_names(hub, Counting::located)},
               {"nation", hub.whole().name}});
  out.open("section").element("h2", english(words::methods_coverage{}));
  coverage_table(out, facts);
  out.close().open("section").element("h2", english(words::methods_measures{})).open("dl", {{"class", "plain"}});
  for (const auto& [measure, dataset] : facts.measures) {
    out.open("dt").link("/methods/" + measure->id, measure->title).close();
    out.element("dd", english(words::methods_measure{.definition = measure->definition,
                                                     .denominator = name_of(measure->denominator),
                                                     .per = count_text(measure->per),
                                                     .source = source_sentence(*dataset)}));
  }
  out.close().close();
  out.open("details").element("summary", english(words::methods_files{.release = hub.release})).open("ul", {{"class", "files"}});
  for (const facts::SourceFile& each : facts.sources)
    out.element("li", english(words::methods_file{.path = each.path, .rows = std::to_string(each.rows), .sha256 = each.sha256}));
  if (facts.street_files) out.element("li", street_files_words(*facts.street_files));
  out.close().close();
  return close_page(out, frame, facts.hub);
}

}  // namespace hub::pages
