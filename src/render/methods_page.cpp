// SPDX-License-Identifier: Apache-2.0
#include "render/numbers.hpp"
#include "render/pages.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

struct Rule {
  const char* title;
  const char* text;
};

constexpr Rule rules[] = {
    {"Whose crime",
     "A force’s figure is every record in its own files, located or not. A council area’s figure is its own force’s records located there. "
     "Records of other "
     "forces are never added. Each force page prints what is left over: records without a location, and records located outside its area."},
    {"Missing is never zero",
     "A month that a force did not supply is shown as [x] with the reason. A sum over it is refused: 11 months are never called a year, "
     "and nothing is "
     "estimated or scaled up. Charts break their lines there."},
    {"Which period leads",
     "The longest complete period of 12, 3 or 1 months that ends within six months of the measure’s newest month. If there is none, the "
     "latest complete one "
     "is shown as “Latest available”. A rate for less than a year names its length."},
    {"Rates",
     "Recorded crimes divided by residents or households, times 1,000, rounded half away from zero on exact numbers. One vintage of the "
     "population serves the whole "
     "release. Rates per resident mislead where few people live and many visit, such as the City of London and town centres."},
    {"Comparisons",
     "Many areas together means all their crimes over all their people, not an average of rates. It is called by the nation’s name only "
     "when the forces that supplied "
     "the whole period cover at least 95 % of residents; otherwise it is “the forces that supplied”, with their share. The middle area "
     "(median) stands beside it. "
     "An area is part of what it is compared with; for the areas shown the difference is small."},
    {"Change",
     "A period is set against the same calendar months of the nearest earlier year that is complete, because crime has seasons. Other "
     "forces are those that supplied both "
     "periods. Under 5 % is called little or no change. Where both counts add up to under 20 no change is stated."},
    {"Location loss",
     "Records without a location count for the force but for no council area. Where their share differs by more than 3 points between two "
     "periods, a change in a "
     "council area could be nothing but better recording of places: it is withheld, and the force’s change is shown instead."},
    {"Chance",
     "The CSV files give a 95 % interval for each rate: how much a count of this size varies by chance alone (exact for counts under 10, "
     "Byar’s method from 10). Crime comes "
     "in clusters, so the true uncertainty is wider. This version does not yet test differences and changes against chance."},
    {"Published figures",
     "Response times were worked out by others. They are carried with their address, never recomputed, and compared only when place, "
     "period and clock match. "
     "Where a place has two values, the official text is shown first."},
};

void coverage_table(HtmlWriter& out, const stats::MethodsFacts& facts) {
  const std::string caption = "What this release holds, counted as forces times months or quarters";
  out.open("section", {{"class", "scroll"}, {"tabindex", "0"}, {"aria-label", caption}}).open("table").element("caption", caption);
  out.open("thead")
      .open("tr")
      .element("th", "Figures", {{"scope", "col"}})
      .element("th", "From", {{"scope", "col"}})
      .element("th", "To", {{"scope", "col"}});
  for (const char* name : {"Supplied", "Not supplied", "Not in this release"}) out.element("th", name, {{"scope", "col"}, {"class", "n"}});
  out.close().close().open("tbody");
  for (const auto& each : facts.coverage) {
    out.open("tr").element("th", fmt::format("{}, {}", each.dataset->title, each.dataset->publisher), {{"scope", "row"}});
    out.element("td", long_name(each.first)).element("td", long_name(each.last));
    for (const auto count : {each.supplied, each.not_supplied, each.not_held}) out.element("td", count_text(count), {{"class", "n"}});
    out.close();
  }
  out.close().close().close();
}

}  // namespace

std::string methods_page(const stats::MethodsFacts& facts, const PageAssets& assets) {
  const stats::HubFacts& hub = *facts.hub;
  const PageFrame frame{
      "Methods", "How every figure on this site is made: whose crime is counted, what a rate is divided by, what is missing and why.",
      "/methods", false};
  HtmlWriter out = open_page(frame, hub, assets);
  out.element("h1", "How the figures are made");
  out.element("p",
              "Police recorded crime is an official statistic, but since 2014 not an accredited one: how well crime is recorded has "
              "changed over the years. The Crime Survey for "
              "England and Wales is better for long-term trends. It is not published for council areas.",
              {{"class", "lead"}});
  for (const Rule& rule : rules) out.open("section").element("h2", rule.title).element("p", rule.text).close();
  out.open("section").element("h2", "Coverage");
  coverage_table(out, facts);
  out.close().open("section").element("h2", "Measures").open("dl", {{"class", "plain"}});
  for (const auto& [measure, dataset] : facts.measures) {
    out.element("dt", measure->title);
    out.element("dd", fmt::format("{} Per {}. {}", measure->definition, rate_unit(*measure, {Month(2000, 1), 12}).substr(4),
                                  source_sentence(*dataset)));
  }
  out.close().close();
  out.open("details").element("summary", fmt::format("Source files of release {}", hub.release)).open("ul", {{"class", "files"}});
  for (const std::string& line : facts.sources) out.element("li", line);
  out.close().close();
  return close_page(out, frame, hub);
}

}  // namespace hub::render
