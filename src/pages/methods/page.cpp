// SPDX-License-Identifier: Apache-2.0
#include "pages/methods/writers.hpp"
#include "render/language.hpp"
#include "render/level_words.hpp"
#include "render/linked.hpp"
#include "render/numbers.hpp"
#include "render/prose.hpp"
#include "render/sentences.hpp"
#include "render/table.hpp"
#include "render/wording.hpp"

namespace hub::pages {

using namespace render;

namespace {

std::string street_files_words(const facts::StreetFileTotals& totals) {
  return english(words::methods_street_files{
      .files = std::to_string(totals.files), .records = std::to_string(totals.records), .rejected = std::to_string(totals.rejected)});
}

void coverage_section(HtmlWriter& out, const MethodsFacts& facts) {
  const auto section = out.in("section");
  out.element("h2", english(words::methods_coverage{}));
  linked_paragraph(out, words::methods_coverage_more{}, {"/coverage"});
  Table table(out, english(words::methods_coverage_caption{.kinds = level_names(*facts.hub, Counting::recorder)}),
              {english(words::column_figures{}), english(words::column_from{}), english(words::column_to{}),
               number_column(english(words::column_supplied{})), number_column(english(words::column_doubtful{})),
               number_column(english(words::column_in_part{})), number_column(english(words::column_not_supplied{})),
               number_column(english(words::column_not_held{}))});
  for (const auto& each : facts.coverage) {
    table.row(english(words::methods_coverage_row{.publisher = each.dataset->publisher, .title = each.dataset->title}))
        .text(period_words({each.first, 1}))
        .text(period_words({each.last, 1}))
        .number(count_text(each.supplied))
        .number(count_text(each.doubtful))
        .number(count_text(each.in_part))
        .number(count_text(each.not_supplied))
        .number(count_text(each.not_held));
  }
}

void measures_section(HtmlWriter& out, const MethodsFacts& facts) {
  const auto section = out.in("section");
  out.element("h2", english(words::methods_measures{}));
  const auto list = out.in("dl", {{"class", "plain"}});
  for (const auto& pair : facts.measures) {
    const Measure& measure = *pair.first;
    out.in("dt", [&] { out.link("/methods/" + measure.id, measure.title); });
    std::vector<std::string> sources;
    for (const Dataset* dataset : pair.second) sources.push_back(source_sentence(*dataset));
    out.element("dd", english(words::methods_measure{.definition = measure.definition,
                                                     .denominator = name_of(measure.denominator),
                                                     .per = count_text(measure.per),
                                                     .source = fmt::format("{}", fmt::join(sources, " "))}));
  }
}

void files(HtmlWriter& out, const MethodsFacts& facts) {
  const auto details = out.in("details");
  out.element("summary", english(words::methods_files{.release = facts.hub->release}));
  const auto list = out.in("ul", {{"class", "files"}});
  for (const facts::SourceFile& each : facts.sources)
    out.element("li", english(words::methods_file{.path = each.path, .rows = std::to_string(each.rows), .sha256 = each.sha256}));
  if (facts.street_files) out.element("li", street_files_words(*facts.street_files));
}

}  // namespace

std::string methods_page(const MethodsFacts& facts, const PageAssets& assets) {
  const facts::HubFacts& hub = *facts.hub;
  const PageFrame frame{english(words::page_methods{}), english(words::methods_description{}), "/methods", false};
  return whole_page(frame, facts.hub, assets, [&](HtmlWriter& out) {
    out.element("h1", english(words::methods_title{}));
    if (!hub.caution.empty()) out.element("p", hub.caution, {{"class", "lead"}});
    write_prose(out, language_file("en/methods.md"),
                {{"percent_outside", real_text(stats::percent_outside_95_when_winsorised, 0)},
                 {"district", level_name(hub, Counting::located)},
                 {"districts", level_names(hub, Counting::located)},
                 {"force", level_name(hub, Counting::recorder)},
                 {"forces", level_names(hub, Counting::recorder)},
                 {"nation", hub.whole().name}});
    coverage_section(out, facts);
    measures_section(out, facts);
    files(out, facts);
  });
}

}  // namespace hub::pages
